package dev.quartermaster.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {
  @Test
  void while_the_lists_are_unknown_ids_are_taken_as_they_are() {
    Draft draft =
        Account.with(Field.TYPE, "Air")
            .with(Field.TEMPLATE, "tzzzzzz")
            .with(Field.NETWORK, "n999zzz")
            .with(Field.SCRIPT, "sc999zzz")
            .with(Field.OWNER, "u999zzz");

    MachineSpec spec = RulesTest.valid(Rules.check(draft, Account.UNKNOWN)).spec();

    assertThat(spec.template().value()).isEqualTo("tzzzzzz");
    assertThat(spec.owner()).isEqualTo(new Owner.Existing(new CloudId.User("u999zzz")));
  }

  @Test
  void while_the_lists_are_unknown_names_cant_be_looked_up() {
    Draft draft = Account.with(Field.TEMPLATE, "Windows 10").with(Field.OWNER, "ana@example.com");

    assertThat(RulesTest.violations(Rules.check(draft, Account.UNKNOWN)))
        .extracting(Violation::rule)
        .containsExactly("R8", "R12");
  }

  @Test
  void a_spec_that_still_holds_may_go() {
    MachineSpec spec = RulesTest.valid(Rules.check(Account.complete(), Account.KNOWN)).spec();

    assertThat(Rules.check(spec, Account.KNOWN)).isEmpty();
    assertThat(Rules.check(spec, Account.UNKNOWN)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void a_spec_that_the_account_no_longer_allows_is_stopped(String rule, Draft draft) {
    MachineSpec spec = RulesTest.valid(Rules.check(draft, Account.UNKNOWN)).spec();

    assertThat(Rules.check(spec, Account.KNOWN)).extracting(Violation::rule).containsExactly(rule);
  }

  static Stream<Arguments> a_spec_that_the_account_no_longer_allows_is_stopped() {
    return Stream.of(
        Arguments.of("R8", Account.with(Field.TEMPLATE, "tzzzzzz")),
        Arguments.of("R8", Account.with(Field.TEMPLATE, "Ubuntu")),
        Arguments.of("R12", Account.with(Field.OWNER, "u999zzz")),
        Arguments.of(
            "R14",
            Account.with(Field.EMAIL, "ana@example.com")
                .with(Field.FIRST_NAME, "A")
                .with(Field.LAST_NAME, "B")),
        Arguments.of("R20", Account.with(Field.TEMPLATE, "twin1000").with(Field.TYPE, "C5")),
        Arguments.of("R21", Account.with(Field.TYPE, "Pro")),
        Arguments.of("R22", Account.with(Field.NETWORK, "n999zzz")),
        Arguments.of("R22", Account.with(Field.NETWORK, "n456def")),
        Arguments.of("R23", Account.with(Field.SCRIPT, "sc999zzz")),
        Arguments.of("R24", Account.with(Field.TEMPLATE, "tmine001")));
  }

  @Test
  void a_spec_without_team_or_user_is_stopped_when_the_key_is_a_teams() {
    MachineSpec spec = RulesTest.valid(Rules.check(Account.complete(), Account.KNOWN)).spec();

    assertThat(Rules.check(spec, Facts.unknown(Optional.of(Account.TEAM))))
        .extracting(Violation::rule)
        .containsExactly("R12", "R13");
  }
}
