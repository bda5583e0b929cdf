package dev.quartermaster.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.policy.Limits;
import dev.quartermaster.policy.Members;
import dev.quartermaster.policy.Need;
import dev.quartermaster.policy.Outcome;
import dev.quartermaster.policy.PolicyRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles, presets and rules as they are written, and everything that can be wrong with them. */
class PolicySettingsTest {
  private static final String ACCESS =
      """
      slack: {team_id: T0123ABCD, app_id: A0123ABCD}
      access:
        admins: {users: [U0123ABCD]}
        requesters: {everybody: true}
        approvers:
          approvers: {groups: [S0123ABCD]}
          leads: {users: [U0123ABCD, U0456ABCD]}
      """;

  @TempDir Path folder;
  private SettingsDesk desk;

  @BeforeEach
  void sit_down() {
    desk = new SettingsDesk(folder);
  }

  @Test
  void nobody_is_in_a_role_that_is_not_set_A11() {
    assertThat(desk.settings(SettingsDesk.ENOUGH).access().groups())
        .containsOnlyKeys("members", "admins");
    assertThat(desk.settings(ACCESS).access().groups())
        .containsOnlyKeys("members", "admins", "requesters", "approvers", "leads")
        .satisfies(groups -> assertThat(groups.get("requesters")).isNotEqualTo(Members.NOBODY));
  }

  @Test
  void without_rules_admins_allow_themselves_up_to_a_ceiling_and_others_need_approvers() {
    assertThat(desk.settings(ACCESS).policy().rulebook().rules())
        .extracting(PolicyRule::name, rule -> rule.then().getClass().getSimpleName())
        .containsExactly(tuple("admins", "Allow"), tuple("members", "Needs"));
  }

  @Test
  void requesters_whom_nobody_decides_for_stop_the_start() {
    assertThat(
            desk.complaints(
                SettingsDesk.ENOUGH.replace("marker", "  requesters: {everybody: true}\nmarker")))
        .singleElement()
        .asString()
        .contains("nobody decides what requesters ask for");
  }

  @Test
  void a_preset_says_what_would_do_as_well() {
    assertThat(
            desk.settings(ACCESS + "presets: {gpu: {type: P4000, fallback: \"P5000@CA1,@AMS1\"}}\n")
                .policy()
                .rulebook()
                .presets()
                .named("gpu")
                .orElseThrow()
                .values()
                .value(Field.FALLBACK))
        .contains("P5000@CA1,@AMS1");
    assertThat(desk.complaints(ACCESS + "presets: {gpu: {type: P4000, fallback: X9}}\n"))
        .singleElement()
        .asString()
        .contains("machines that would do as well");
  }

  @Test
  void a_limit_of_0_is_none() {
    Limits limits =
        desk.settings(
                ACCESS
                    + """
                    policy:
                      limits:
                        person: {open: 0, per_day: 7}
                        all: {per_month: 0}
                        waiting: {all: 0}
                    """)
            .policy()
            .rulebook()
            .limits();

    assertThat(limits.person()).isEqualTo(new Limits.Each(Integer.MAX_VALUE, 20, 7));
    assertThat(limits.all().perMonth()).isEqualTo(Limits.NONE.all().perMonth());
    assertThat(limits.waiting()).isEqualTo(new Limits.Waiting(5, Integer.MAX_VALUE));
  }

  @Test
  void a_rule_is_read_whole() {
    PolicyRule rule =
        rules(
                """
                - name: night
                  who: [requesters, U0456ABCD]
                  types: [cpu, P4000]
                  regions: [ny2]
                  size: {up_to: 250}
                  billing: [hourly]
                  per_hour: {above: 0.10, up_to: 2}
                  channels: [C0123ABCD, direct]
                  hours: 22:00-06:00
                  days: [fri]
                  needs: [1 of leads, 2 of approvers]
                  expires: 4h
                  fallback: approvers
                  one_deny_ends: false
                """)
            .getFirst();

    assertThat(rule.when().types()).contains(MachineType.C1, MachineType.P4000).hasSize(11);
    assertThat(rule.then())
        .isInstanceOfSatisfying(
            Outcome.Needs.class,
            needs -> {
              assertThat(needs.needs())
                  .containsExactly(new Need("approvers", 2), new Need("leads", 1));
              assertThat(needs.patience().expires()).isEqualTo(Duration.ofHours(4));
              assertThat(needs.patience().fallback()).contains("approvers");
              assertThat(needs.patience().oneDenyEnds()).isFalse();
            });
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_with_line_key_and_the_nearest_word_A53() {
    assertThat(
            desk.complaints(
                ACCESS
                    + """
                    policy:
                      zone: Mars
                      rules:
                        - name: one
                          who: [requester]
                          types: [P400]
                          needs: 3 of leads
                        - name: one
                          size: {up_to: big}
                          hours: 9-17
                          alow: true
                      cases:
                        - {in: [leader], allow: true, rule: to}
                    """))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains(":9 policy.zone: \"Mars\"", "Europe/Berlin"),
            line -> assertThat(line).contains("rules[1].who", "did you mean requesters?"),
            line -> assertThat(line).contains("rules[1].types", "did you mean P4000?"),
            line -> assertThat(line).contains("rules[1].needs", "leads, which has 2"),
            line -> assertThat(line).contains("rules[2].size.up_to", "an amount in GB"),
            line -> assertThat(line).contains("rules[2].hours", "from-to"),
            line -> assertThat(line).contains(":18 policy.rules[2].alow", "did you mean allow?"),
            line -> assertThat(line).contains("rules[2]: says nothing"),
            line -> assertThat(line).contains("rules[2].name: one is another rule's name"),
            line -> assertThat(line).contains("cases[1].in", "did you mean leads?"),
            line -> assertThat(line).contains("cases[1].rule"));
  }

  @Test
  void a_rule_that_is_never_reached_is_refused() {
    assertThat(
            desk.complaints(
                ACCESS
                    + policy(
                        """
                        - {name: small, size: {up_to: 100}, allow: true}
                        - {name: smaller, size: {up_to: 50}, who: [leads], deny: Never.}
                        """)))
        .singleElement()
        .asString()
        .contains("smaller is never reached: small is about all of it");
  }

  @Test
  void a_preset_locks_only_what_it_says() {
    String presets = "presets:\n  gpu-small: {type: p4000, size: 50, locked: [type, %s]}\n";

    assertThat(desk.settings(ACCESS + presets.formatted("size")).policy().rulebook().presets())
        .satisfies(
            known ->
                assertThat(known.named("GPU-small").orElseThrow().locked())
                    .containsExactlyInAnyOrder(Field.TYPE, Field.SIZE));
    assertThat(desk.complaints(ACCESS + presets.formatted("region")))
        .singleElement()
        .asString()
        .contains("presets.gpu-small.locked", "one of type, size");
  }

  private List<PolicyRule> rules(String rules) {
    return desk.settings(ACCESS + policy(rules)).policy().rulebook().rules();
  }

  private static String policy(String rules) {
    return "policy:\n  rules:\n" + rules.indent(4);
  }
}
