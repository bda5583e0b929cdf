package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.Rule;
import dev.quartermaster.request.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The codes that people look up: each means one thing. */
class CodesTest {
  private static final Pattern CODE = Pattern.compile("\"[^\"\n]*\\bM-\\d{3}");
  private static final Pattern NAMED = Pattern.compile("M-\\d{3}");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (M-\\d{3}) \\| ([^|]+) \\|");

  @Test
  void no_code_has_two_meanings() {
    assertThat(Stream.of(Code.values()).map(Code::text)).doesNotHaveDuplicates();
    assertThat(Stream.of(Code.values()).map(Code::text)).doesNotContainAnyElementsOf(ofRules());
  }

  @Test
  void the_table_for_people_has_every_code_in_use_once_and_no_other() throws IOException {
    String table = Files.readString(Path.of("docs/codes.md"));
    List<String> listed = ROW.matcher(table).results().map(row -> row.group(1)).toList();
    List<String> meanings = ROW.matcher(table).results().map(row -> row.group(2)).toList();
    assertThat(meanings).doesNotHaveDuplicates();
    assertThat(listed)
        .containsExactlyElementsOf(
            Stream.concat(ofRules().stream(), Stream.of(Code.values()).map(Code::text))
                .sorted()
                .toList());
  }

  @Test
  void every_code_that_a_page_names_is_in_the_table() throws IOException {
    String table = Files.readString(Path.of("docs/codes.md"));
    List<String> listed = ROW.matcher(table).results().map(row -> row.group(1)).toList();
    try (var pages = Files.walk(Path.of("docs"))) {
      Stream.concat(Stream.of(Path.of("README.md")), pages)
          .filter(page -> page.toString().endsWith(".md"))
          .forEach(
              page ->
                  assertThat(NAMED.matcher(text(page)).results().map(code -> code.group()))
                      .as(page.toString())
                      .isSubsetOf(listed));
    }
  }

  /**
   * A code that is written out somewhere can quietly get another meaning; scenes only read them.
   */
  @Test
  void codes_are_written_nowhere_but_in_the_two_tables() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.toString().contains("sandbox/demo"))
                  .filter(file -> !file.endsWith("Code.java") && !file.endsWith("Rule.java"))
                  .filter(file -> CODE.matcher(text(file)).find()))
          .isEmpty();
    }
  }

  private static List<String> ofRules() {
    return Stream.of(Rule.values()).map(Rule::code).distinct().toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
