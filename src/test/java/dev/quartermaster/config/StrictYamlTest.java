package dev.quartermaster.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictYamlTest {
  @TempDir Path folder;
  private SettingsDesk desk;

  @BeforeEach
  void sit_down() {
    desk = new SettingsDesk(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          door: !!map {port: 3002}                | :8 door: a type tag (!) (expected: the plain value)
          door: {port: !!int 3002}                | :8 door.port: a type tag (!) (expected: the plain value)
          door: !java.net.URL {port: 3002}        | :8 door: a type tag (!) (expected: the plain value)
          door: &it {port: 3002}                  | :8 door: an anchor (&) (expected: the plain value)
          door: {&it port: 3002}                  | :8 door.port: an anchor (&) (expected: the plain value)
          door: {port: 3002, port: 3003}          | :8 door.port: there twice (expected: each key once)
          marker: keep                            | :8 marker: there twice (expected: each key once)
          """)
  void A53_what_makes_yaml_dangerous_is_refused(String line, String complaint) {
    assertThat(desk.complaints(SettingsDesk.ENOUGH + line))
        .containsExactly("quartermaster.yaml" + complaint);
  }

  @Test
  void an_alias_is_refused_where_it_stands() {
    assertThat(desk.complaints(SettingsDesk.ENOUGH + "door: &it {port: 1}\ndefaults: *it\n"))
        .contains("quartermaster.yaml:9 defaults: an alias (*) (expected: the value written out)");
  }

  @Test
  void A53_a_misspelt_key_names_the_one_that_was_meant() {
    assertThat(desk.complaints(SettingsDesk.ENOUGH + "dor: {port: 3002}"))
        .containsExactly(
            "quartermaster.yaml:8 dor: unknown key, did you mean door? (expected: one of slack,"
                + " paperspace, access, timing, presets, policy, defaults, door, store, live,"
                + " marker)");
  }

  @Test
  void A53_a_key_that_resembles_none_is_told_what_there_is() {
    assertThat(desk.complaints(SettingsDesk.ENOUGH + "marker_of_the_machine: keep"))
        .singleElement()
        .asString()
        .startsWith("quartermaster.yaml:8 marker_of_the_machine: unknown key (expected: one of");
  }

  @Test
  void a_text_that_is_no_yaml_is_one_problem_with_its_line() {
    assertThat(desk.complaints("slack:\n  team_id: [T0123ABCD\nmarker: keep\n"))
        .singleElement()
        .asString()
        .matches("quartermaster.yaml:[23]: not readable as YAML here .*");
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThat(desk.complaints("slack: " + "[".repeat(100_000)))
        .singleElement()
        .asString()
        .contains("not readable as YAML");
  }

  @Test
  void a_second_document_is_refused() {
    assertThat(desk.complaints(SettingsDesk.ENOUGH + "---\nmarker: keep\n"))
        .singleElement()
        .asString()
        .contains("a second document");
  }

  @Test
  void a_list_is_no_settings_file() {
    assertThat(desk.complaints("- slack\n- paperspace\n"))
        .containsExactly("quartermaster.yaml:1: no keys (expected: key: value)");
  }

  @Test
  void more_than_256_kib_are_not_read() {
    assertThat(desk.complaints("#".repeat(256 * 1024) + "\n" + SettingsDesk.ENOUGH))
        .containsExactly("quartermaster.yaml: more than 256 KiB (expected: a settings file)");
  }

  @Test
  void bytes_that_are_no_text_are_refused() throws IOException {
    Path file = Files.write(folder.resolve("odd.yaml"), new byte[] {(byte) 0xc3, 0x28});

    assertThat(desk.complaints(desk.read(file)))
        .containsExactly("odd.yaml: not UTF-8 (expected: a text file)");
  }
}
