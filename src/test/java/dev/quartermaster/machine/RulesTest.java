package dev.quartermaster.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void a_draft_that_breaks_a_rule_is_told_so_at_its_field(RuleCases.Case example) {
    List<Violation> violations = violations(Rules.check(example.draft(), example.facts()));

    assertThat(violations).hasSize(1);
    Violation violation = violations.getFirst();
    assertThat(violation.rule()).isEqualTo(example.rule().name());
    assertThat(violation.code()).isEqualTo(example.rule().code());
    assertThat(example.breaks()).contains(violation.field());
    assertThat(violation.words()).endsWith(".").hasSizeLessThan(400);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("passed")
  void a_draft_that_just_keeps_a_rule_is_valid(RuleCases.Case example) {
    Checked checked = Rules.check(example.draft(), example.facts());

    assertThat(checked).isInstanceOf(Checked.Valid.class);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"R19", "R26"},
      mode = EnumSource.Mode.EXCLUDE)
  void every_rule_has_a_draft_that_breaks_it_and_one_that_passes(Rule rule) {
    List<RuleCases.Case> cases =
        RuleCases.all().stream().filter(example -> example.rule() == rule).toList();

    assertThat(cases).anyMatch(example -> example.breaks().isPresent());
    assertThat(cases).anyMatch(example -> example.breaks().isEmpty());
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_in_the_order_of_the_fields() {
    Draft draft =
        Account.complete()
            .with(Field.NAME, "no/slash")
            .with(Field.REGION, "moon")
            .with(Field.SIZE, "60")
            .with(Field.NOTIFY, "bob")
            .with(Field.ASSIGN_PUBLIC_IP, "yes")
            .with(Field.DYNAMIC_PUBLIC_IP, "yes")
            .without(Field.TYPE);

    List<Violation> violations = violations(Rules.check(draft, Account.KNOWN));

    assertThat(violations)
        .extracting(Violation::rule)
        .containsExactly("R7", "R3", "R1", "R5", "R9", "R25");
    assertThat(violations).extracting(Violation::field).isSorted();
  }

  @Test
  void the_fields_that_are_missing_are_named_for_a_form() {
    Draft draft = Account.complete().without(Field.SIZE).without(Field.REGION);

    assertThat(Rules.missing(draft)).containsExactly(Field.REGION, Field.SIZE);
    assertThat(Rules.check(draft, Account.KNOWN))
        .isInstanceOfSatisfying(
            Checked.Broken.class,
            broken -> {
              assertThat(broken.missing()).containsExactly(Field.REGION, Field.SIZE);
              assertThat(broken.isOnlyIncomplete()).isTrue();
            });
  }

  @Test
  void what_is_left_out_gets_its_default() {
    MachineSpec spec = valid(Rules.check(Account.complete(), Account.KNOWN)).spec();

    assertThat(spec.billing()).isEqualTo(BillingType.HOURLY);
    assertThat(spec.publicIp()).isEqualTo(PublicIp.NONE);
    assertThat(spec.startOnCreate()).isTrue();
    assertThat(spec.owner()).isEqualTo(new Owner.Me());
    assertThat(spec.snapshot()).isEqualTo(SnapshotPlan.NONE);
    assertThat(spec.team()).isEmpty();
  }

  @Test
  void in_a_team_the_team_stands_in_by_itself() {
    Draft draft = Account.with(Field.OWNER, "bo@example.com");

    MachineSpec spec = valid(Rules.check(draft, Account.IN_TEAM)).spec();

    assertThat(spec.team()).contains(Account.TEAM);
    assertThat(spec.owner()).isEqualTo(new Owner.Existing(new CloudId.User("u456def")));
  }

  private static Stream<RuleCases.Case> refused() {
    return RuleCases.all().stream().filter(example -> example.breaks().isPresent());
  }

  private static Stream<RuleCases.Case> passed() {
    return RuleCases.all().stream().filter(example -> example.breaks().isEmpty());
  }

  static List<Violation> violations(Checked checked) {
    return switch (checked) {
      case Checked.Broken(var violations) -> violations;
      case Checked.Valid _ -> List.of();
    };
  }

  static Checked.Valid valid(Checked checked) {
    return switch (checked) {
      case Checked.Valid valid -> valid;
      case Checked.Broken broken -> throw new AssertionError(broken.toString());
    };
  }
}
