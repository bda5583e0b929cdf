package dev.quartermaster.policy;

import static dev.quartermaster.policy.Rulebooks.allow;
import static dev.quartermaster.policy.Rulebooks.at;
import static dev.quartermaster.policy.Rulebooks.channels;
import static dev.quartermaster.policy.Rulebooks.deny;
import static dev.quartermaster.policy.Rulebooks.facts;
import static dev.quartermaster.policy.Rulebooks.needs;
import static dev.quartermaster.policy.Rulebooks.perMonthUpTo;
import static dev.quartermaster.policy.Rulebooks.policy;
import static dev.quartermaster.policy.Rulebooks.sizeUpTo;
import static dev.quartermaster.policy.Rulebooks.types;
import static dev.quartermaster.policy.Rulebooks.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.MachineType;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The first rule that is about a wish decides, and what none is about is refused. */
class PolicyTest {
  @Test
  void the_first_rule_that_is_about_a_wish_decides() {
    Policy policy =
        policy(
            needs("big", types(MachineType.V100), new Need("leads", 2)),
            allow("all", who("requesters")));

    assertThat(policy.rule(facts(MachineType.V100, 50, "requesters")))
        .isInstanceOfSatisfying(
            Ruling.Needs.class,
            ruling -> {
              assertThat(ruling.rule()).isEqualTo("big");
              assertThat(ruling.needs()).containsExactly(new Need("leads", 2));
            });
    assertThat(policy.rule(facts(MachineType.P4000, 50, "requesters")))
        .isEqualTo(new Ruling.Allow("all", policy.version()));
  }

  @Test
  void what_no_rule_is_about_is_refused_with_the_reason_A11() {
    assertThat(policy(allow("leads", who("leads"))).rule(facts(MachineType.C1, 50, "requesters")))
        .isInstanceOfSatisfying(
            Ruling.Deny.class,
            ruling -> {
              assertThat(ruling.rule()).isEqualTo(Ruling.NO_RULE);
              assertThat(ruling.words()).contains("no rule allows");
            });
    assertThat(policy().rule(facts(MachineType.C1, 50, "admins"))).isInstanceOf(Ruling.Deny.class);
  }

  @Test
  void a_person_is_named_by_id_and_by_nothing_else_A14() {
    Policy policy = policy(allow("cy", who("U0CY")));
    assertThat(policy.rule(facts(MachineType.C1, 50))).isInstanceOf(Ruling.Allow.class);
    assertThat(policy(allow("cy", who("u0cy", "U0C", "cy", "*"))).rule(facts(MachineType.C1, 50)))
        .isInstanceOf(Ruling.Deny.class);
  }

  @Test
  void a_channel_that_is_not_listed_is_refused_before_any_rule_A21() {
    Policy policy = policy(Map.of("C0WEB", Conditions.NONE), allow("all", Conditions.NONE));
    assertThat(policy.rule(facts(MachineType.C1, 50)))
        .isInstanceOfSatisfying(
            Ruling.Deny.class,
            ruling -> assertThat(ruling.ground()).isEqualTo(Ruling.Ground.CHANNEL));
    assertThat(policy.why(facts(MachineType.C1, 50)).nearestWords())
        .isEqualTo("without approval if in channel C0WEB");
  }

  @Test
  void a_channel_bounds_what_may_be_asked_there_whatever_the_rules_say_A21() {
    Policy policy = policy(Map.of("C0ML", sizeUpTo(100)), allow("all", Conditions.NONE));
    assertThat(policy.rule(facts(MachineType.C1, 100))).isInstanceOf(Ruling.Allow.class);
    assertThat(policy.rule(facts(MachineType.C1, 250))).isInstanceOf(Ruling.Deny.class);
    assertThat(policy.why(facts(MachineType.C1, 250)).nearestWords())
        .isEqualTo("without approval if size ≤ 100");
  }

  @Test
  void a_refusal_says_what_would_be_allowed_and_with_whom() {
    Policy policy =
        policy(
            allow("cheap", perMonthUpTo(400)),
            needs("dear", perMonthUpTo(1400), new Need("leads", 1)),
            deny("too dear", Conditions.NONE, "Nobody needs that."));

    Why why = policy.why(facts(MachineType.V100, 100, "requesters"));

    assertThat(why.ruling().rule()).isEqualTo("too dear");
    assertThat(why.nearestWords())
        .isEqualTo("without approval if type ≤ P4000; with 1 of leads if billing monthly")
        .satisfies(_ -> assertThat(why.facts().groups()).containsExactly("requesters"));
  }

  @Test
  void what_is_allowed_needs_no_variant() {
    assertThat(policy(allow("all", Conditions.NONE)).why(facts(MachineType.V100, 50)).nearest())
        .isEmpty();
  }

  @Test
  void hours_past_midnight_belong_to_the_day_on_which_they_begin() {
    var fridayNight = new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(DayOfWeek.FRIDAY));
    Policy policy = policy(deny("night", at(fridayNight), "Sleep."), allow("all", Conditions.NONE));
    Facts friday = facts(MachineType.C1, 50).when(Rulebooks.TUESDAY_NOON.plusDays(3));

    assertThat(policy.rule(friday)).isInstanceOf(Ruling.Allow.class);
    assertThat(policy.rule(friday.when(friday.at().withHour(22)))).isInstanceOf(Ruling.Deny.class);
    Facts saturday = friday.when(friday.at().plusDays(1));
    assertThat(policy.rule(saturday.when(saturday.at().withHour(5))))
        .isInstanceOf(Ruling.Deny.class);
    assertThat(policy.rule(saturday.when(saturday.at().withHour(6))))
        .isInstanceOf(Ruling.Allow.class);
    assertThat(policy.rule(friday.when(friday.at().withHour(5)))).isInstanceOf(Ruling.Allow.class);
    assertThat(policy.why(friday.when(friday.at().withHour(23))).nearestWords())
        .isEqualTo("without approval if from Sat 06:00");
  }

  @Test
  void two_policies_have_one_version_exactly_when_they_rule_the_same() {
    PolicyVersion version = policy(allow("a", channels("C0ML", "C0WEB"))).version();
    assertThat(policy(allow("a", channels("C0WEB", "C0ML"))).version()).isEqualTo(version);
    assertThat(policy(allow("b", channels("C0ML", "C0WEB"))).version()).isNotEqualTo(version);
    assertThat(policy(deny("a", channels("C0ML", "C0WEB"), "")).version()).isNotEqualTo(version);
    assertThat(policy(allow("a", channels("C0ML"))).version()).isNotEqualTo(version);
  }
}
