package dev.quartermaster.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that operators start from. */
class ShippedSettingsTest {
  private static final Pattern KNOWN = Pattern.compile("expected: one of ([^)]*)");

  @TempDir Path folder;
  private SettingsDesk desk;
  private String shipped;

  @BeforeEach
  void open_the_file() throws IOException {
    desk = new SettingsDesk(folder);
    shipped = Files.readString(Path.of("config/quartermaster.yaml"));
  }

  @Test
  void it_is_valid_once_the_secrets_are_there_and_asks_for_ones_own_ids() {
    assertThat(desk.warnings(shipped))
        .hasSize(3)
        .allMatch(line -> line.contains("0EXAMPLE is the example's"));
  }

  @Test
  void every_value_in_it_is_the_default() {
    String required =
        """
        slack: {team_id: T0EXAMPLE, app_id: A0EXAMPLE}
        access: {admins: {users: [U0EXAMPLE]}}
        """;

    assertThat(desk.settings(shipped))
        .usingRecursiveComparison()
        .isEqualTo(desk.settings(required));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "slack",
        "paperspace",
        "access",
        "access.admins",
        "access.requesters",
        "access.operators",
        "access.auditors",
        "policy",
        "policy.limits",
        "policy.limits.person",
        "policy.limits.channel",
        "policy.limits.all",
        "policy.limits.waiting",
        "defaults",
        "door",
        "store",
        "timing"
      })
  void every_key_of_a_section_is_in_it(String section) {
    assertThat(keysInShipped(section)).containsExactlyInAnyOrderElementsOf(knownKeys(section));
  }

  @Test
  void each_key_has_its_words() {
    assertThat(shipped.lines().filter(line -> line.strip().startsWith("#")).count())
        .isGreaterThan(30);
    assertThat(shipped.lines()).allMatch(line -> line.length() <= 140);
  }

  /** What the reader says that it knows when it meets a key that it doesn't. */
  private List<String> knownKeys(String section) {
    List<String> words = words(section);
    var yaml = new StringBuilder();
    for (int depth = 0; depth < words.size(); depth++) {
      yaml.append("  ".repeat(depth)).append(words.get(depth)).append(":\n");
    }
    yaml.append("  ".repeat(words.size())).append("no_such_key: 1\n");
    String told =
        desk.complaints(yaml.toString()).stream()
            .filter(line -> line.contains("no_such_key"))
            .findFirst()
            .orElseThrow();
    var match = KNOWN.matcher(told);
    assertThat(match.find()).isTrue();
    return Pattern.compile(", ").splitAsStream(match.group(1)).toList();
  }

  private List<String> keysInShipped(String section) {
    Node.Section node = YamlTree.read(shipped, new Findings("quartermaster.yaml")).orElseThrow();
    for (String word : words(section)) {
      node = (Node.Section) Stream.of(word).map(node.entries()::get).findFirst().orElseThrow();
    }
    return List.copyOf(node.entries().keySet());
  }

  private static List<String> words(String section) {
    return Pattern.compile("[.]").splitAsStream(section).toList();
  }
}
