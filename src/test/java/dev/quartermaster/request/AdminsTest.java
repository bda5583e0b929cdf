package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.ADA;
import static dev.quartermaster.request.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quartermaster.chat.Directory.Standing;
import dev.quartermaster.chat.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may change something: known ids, read within the last minute, and nobody else. */
class AdminsTest {
  private static final String TEAM = "T0QUARTER";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final StubDirectory directory = new StubDirectory();
  private Instant now = Samples.NOON;

  @Test
  void an_installation_without_admins_is_refused_A11() {
    assertThatThrownBy(() -> new Admins.Rule(TEAM, Set.of(), Set.of(), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("admins");
  }

  @Test
  void a_listed_person_may_and_another_may_not() {
    directory.knows(ADA, Standing.MEMBER, false);
    directory.knows(BOB, Standing.MEMBER, false);
    Admins admins = admins(Set.of("U0ADA"), Set.of(), false);
    assertThat(admins.right(ADA)).isEqualTo(new Right.Granted(now));
    assertThat(admins.right(BOB)).isEqualTo(new Right.Denied());
  }

  @Test
  void a_member_of_a_listed_group_may() {
    directory.knows(ADA, Standing.MEMBER, false);
    directory.knows(BOB, Standing.MEMBER, false);
    directory.group("S0LEADS", ADA);
    Admins admins = admins(Set.of(), Set.of("S0LEADS"), false);
    assertThat(admins.right(ADA)).isInstanceOf(Right.Granted.class);
    assertThat(admins.right(BOB)).isInstanceOf(Right.Denied.class);
  }

  @Test
  void a_group_that_cant_be_read_gives_no_right_and_is_no_denial_either_A11() {
    directory.knows(ADA, Standing.MEMBER, false);
    directory.cannotRead("S0LEADS");
    assertThat(admins(Set.of(), Set.of("S0LEADS"), false).right(ADA))
        .isInstanceOfSatisfying(
            Right.Unknown.class, unknown -> assertThat(unknown.why()).contains("missing_scope"));
  }

  @Test
  void a_profile_that_cant_be_read_gives_no_right_even_to_a_listed_person_A11() {
    directory.cannotRead(ADA);
    assertThat(admins(Set.of("U0ADA"), Set.of(), true).right(ADA))
        .isInstanceOf(Right.Unknown.class);
  }

  @Test
  void a_group_or_person_that_does_not_exist_gives_no_right_A11() {
    directory.knows(ADA, Standing.MEMBER, false);
    Admins admins = admins(Set.of("U0TYPO"), Set.of("S0TYPO"), false);
    assertThat(admins.right(ADA)).isEqualTo(new Right.Denied());
    assertThat(admins.right(new Person(TEAM, "U0TYPO"))).isEqualTo(new Right.Denied());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "MEMBER")
  void no_account_but_a_members_ever_may_though_it_is_listed_in_every_way(Standing standing) {
    directory.knows(ADA, standing, true);
    directory.group("S0LEADS", ADA);
    assertThat(admins(Set.of("U0ADA"), Set.of("S0LEADS"), true).right(ADA))
        .isEqualTo(new Right.Denied());
  }

  @Test
  void somebody_of_another_workspace_with_a_listed_id_may_not() {
    var stranger = new Person("T0OTHER", "U0ADA");
    directory.knows(stranger, Standing.MEMBER, true);
    assertThat(admins(Set.of("U0ADA"), Set.of(), true).right(stranger))
        .isEqualTo(new Right.Denied());
  }

  @Test
  void admins_of_the_workspace_count_only_where_that_is_switched_on() {
    directory.knows(ADA, Standing.MEMBER, true);
    assertThat(admins(Set.of("U0BOB"), Set.of(), false).right(ADA))
        .isInstanceOf(Right.Denied.class);
    assertThat(admins(Set.of("U0BOB"), Set.of(), true).right(ADA))
        .isInstanceOf(Right.Granted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u0ada", "U0ADA ", "U0AD", "U0ADAA", "*", "U0*", "@ada", "Ada", "U0АDA"})
  void an_id_that_only_looks_alike_gives_no_right_A14(String lookalike) {
    directory.knows(ADA, "Ada", Standing.MEMBER, false);
    assertThat(admins(Set.of(lookalike), Set.of(lookalike), false).right(ADA))
        .isEqualTo(new Right.Denied());
  }

  @Test
  void a_display_name_that_is_somebodys_id_gives_no_right_A14() {
    directory.knows(BOB, "U0ADA", Standing.MEMBER, false);
    assertThat(admins(Set.of("U0ADA"), Set.of(), false).right(BOB)).isEqualTo(new Right.Denied());
  }

  @Test
  void a_reading_serves_for_less_than_a_minute() {
    directory.knows(ADA, Standing.MEMBER, false);
    Admins admins = admins(Set.of("U0ADA"), Set.of(), false);
    admins.right(ADA);
    now = now.plusSeconds(59);
    assertThat(admins.right(ADA)).isEqualTo(new Right.Granted(Samples.NOON));
    assertThat(directory.asked()).isEqualTo(1);
    now = now.plusSeconds(1);
    assertThat(admins.right(ADA)).isEqualTo(new Right.Granted(now));
    assertThat(directory.asked()).isEqualTo(2);
  }

  @Test
  void a_right_that_was_taken_away_is_gone_within_a_minute_A12() {
    directory.knows(ADA, Standing.MEMBER, false);
    directory.group("S0LEADS", ADA);
    Admins admins = admins(Set.of(), Set.of("S0LEADS"), false);
    assertThat(admins.right(ADA)).isInstanceOf(Right.Granted.class);
    directory.group("S0LEADS");
    now = now.plus(MINUTE);
    assertThat(admins.right(ADA)).isEqualTo(new Right.Denied());
  }

  @Test
  void the_oldest_reading_behind_a_right_dates_it() {
    directory.knows(ADA, Standing.MEMBER, false);
    directory.knows(BOB, Standing.MEMBER, false);
    directory.group("S0LEADS", ADA, BOB);
    Admins admins = admins(Set.of(), Set.of("S0LEADS"), false);
    admins.right(ADA);
    now = now.plusSeconds(40);
    assertThat(admins.right(BOB)).isEqualTo(new Right.Granted(Samples.NOON));
  }

  @Test
  void what_could_not_be_read_is_asked_again_at_once() {
    directory.cannotRead(ADA);
    Admins admins = admins(Set.of("U0ADA"), Set.of(), false);
    assertThat(admins.right(ADA)).isInstanceOf(Right.Unknown.class);
    directory.knows(ADA, Standing.MEMBER, false);
    assertThat(admins.right(ADA)).isInstanceOf(Right.Granted.class);
  }

  @Test
  void a_reading_is_not_used_after_the_clock_was_set_back() {
    directory.knows(ADA, Standing.MEMBER, false);
    Admins admins = admins(Set.of("U0ADA"), Set.of(), false);
    admins.right(ADA);
    directory.knows(ADA, Standing.DEACTIVATED, false);
    now = now.minus(Duration.ofHours(1));
    assertThat(admins.right(ADA)).isEqualTo(new Right.Denied());
  }

  private Admins admins(Set<String> users, Set<String> groups, boolean workspaceAdmins) {
    var rule = new Admins.Rule(TEAM, users, groups, workspaceAdmins);
    return new Admins(rule, directory, () -> now, MINUTE);
  }
}
