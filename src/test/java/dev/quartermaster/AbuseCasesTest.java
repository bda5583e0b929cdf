package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of abuse cases against the tests that it names. */
class AbuseCasesTest {
  private static final Pattern ROW = Pattern.compile("\\| (A\\d\\d) \\| [^|]+ \\| ([^|]+) \\|");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");
  private static final List<String> TESTED =
      List.of(
          "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13",
          "A14", "A15", "A16", "A17", "A18", "A19", "A21", "A22", "A23", "A24", "A30", "A31", "A32",
          "A33", "A34", "A35", "A36", "A38", "A50", "A51", "A53", "A54", "A55", "A56", "A57", "A58",
          "A59", "A45", "A60", "A61", "A62", "A63", "A65", "A66", "A67");

  @Test
  void every_case_names_a_test_that_exists_and_carries_its_id_or_says_why_not() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (MatchResult row : rows()) {
      String id = row.group(1);
      List<MatchResult> named = NAMED.matcher(row.group(2)).results().toList();
      if (named.isEmpty() && !row.group(2).startsWith("not yet: ")) {
        wrong.add(id + ": neither a test nor a reason");
      }
      for (MatchResult test : named) {
        boolean carries = test.group(2).toUpperCase(Locale.ROOT).contains(id);
        if (!carries || !exists(test.group(1), test.group(2))) {
          wrong.add(id + ": " + test.group());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_this_release_promises_is_tested() throws IOException {
    List<String> tested =
        rows().stream()
            .filter(row -> NAMED.matcher(row.group(2)).find())
            .map(row -> row.group(1))
            .toList();
    assertThat(tested).containsAll(TESTED);
  }

  private static List<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(Path.of("docs/abuse-cases.md"))).results().toList();
  }

  private static boolean exists(String type, String method) throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.getFileName().toString().equals(type + ".java"))
          .anyMatch(file -> text(file).contains("void " + method + "("));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
