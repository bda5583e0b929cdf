package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/security.md promises is kept by tests that exist. */
class SecurityPromisesTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| (`[^|]+) \\|$");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");

  @Test
  void every_promise_names_a_test_that_exists() throws IOException {
    var rows = ROW.matcher(Files.readString(Path.of("docs/security.md"))).results().toList();

    assertThat(rows).hasSizeGreaterThan(10);
    for (var row : rows) {
      var named = NAMED.matcher(row.group(2)).results().toList();
      assertThat(named).as(row.group(1)).isNotEmpty();
      for (var test : named) {
        assertThat(texts(test.group(1) + ".java"))
            .as(row.group(1) + ": " + test.group())
            .anyMatch(text -> text.contains("void " + test.group(2) + "("));
      }
    }
  }

  private static List<String> texts(String name) throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      List<Path> found = files.filter(file -> file.endsWith(name)).toList();
      return found.isEmpty() ? List.of() : List.of(Files.readString(found.getFirst()));
    }
  }
}
