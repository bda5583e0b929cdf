package dev.quartermaster.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleDocumentTest {
  private static final Path DOCUMENT = Path.of("docs", "rules.md");

  @ParameterizedTest
  @EnumSource(
      names = {"R19", "R26"},
      mode = EnumSource.Mode.EXCLUDE)
  void a_rule_stands_there_with_its_code_its_test_and_what_people_see(Rule rule)
      throws IOException {
    List<String> rows = rows(rule).toList();

    assertThat(rows).isNotEmpty();
    assertThat(rows).allMatch(row -> shownCases(rule).anyMatch(row::equals), "as the bot says it");
  }

  @ParameterizedTest
  @EnumSource(names = {"R19", "R26"})
  void a_note_stands_there_with_its_code_and_its_test(Rule rule) throws IOException {
    assertThat(rows(rule))
        .singleElement()
        .asString()
        .contains("| " + rule.code() + " | `NotesTest`, " + rule.name() + " ");
  }

  @Test
  void every_field_stands_there_under_the_key_that_is_typed() throws IOException {
    String text = Files.readString(DOCUMENT);

    assertThat(Stream.of(Field.values()).map(Field::key))
        .allMatch(key -> text.contains("`" + key + "`"), "is explained");
  }

  private static Stream<String> rows(Rule rule) throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.startsWith("| " + rule.name() + " "));
  }

  private static Stream<String> shownCases(Rule rule) {
    return RuleCases.all().stream()
        .filter(example -> example.rule() == rule && example.breaks().isPresent())
        .map(RuleDocumentTest::row);
  }

  private static String row(RuleCases.Case example) {
    Violation violation =
        RulesTest.violations(Rules.check(example.draft(), example.facts())).getFirst();
    return "| %s | %s | %s | `RulesTest`, %s |"
        .formatted(violation.rule(), violation.words(), violation.code(), example.name());
  }
}
