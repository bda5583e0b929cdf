package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Directory.Lookup;
import dev.quartermaster.chat.Directory.Standing;
import dev.quartermaster.chat.Person;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who people are, as Slack says now; what Slack can't say is never a yes. */
class SlackDirectoryTest {
  private static final Person ADA = new Person("T0QUARTER", "U0ADA");

  private final FakeWebApi web = new FakeWebApi();
  private final Slack slack =
      new Slack(
          SlackBed.options(web, Limits.standard()),
          new Surroundings(() -> SlackBed.NOW, System::nanoTime, () -> "incident", () -> 0.5));
  private final Directory directory = slack.directory();

  @AfterEach
  void close() {
    slack.close();
    web.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "'is_bot':false, MEMBER",
        "'is_restricted':true, GUEST",
        "'is_ultra_restricted':true, GUEST",
        "'is_invited_user':true, GUEST",
        "'is_bot':true, BOT",
        "'is_workflow_bot':true, BOT",
        "'deleted':true, DEACTIVATED",
        "'is_stranger':true, STRANGER"
      })
  void a_profile_has_a_standing(String flag, Standing standing) {
    user("T0QUARTER", flag);

    assertThat(directory.profile(ADA))
        .isEqualTo(new Lookup.Known<>(new Directory.Profile(ADA, "ada", standing, false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"is_admin", "is_owner", "is_primary_owner"})
  void admins_and_owners_are_workspace_admins(String flag) {
    user("T0QUARTER", "'" + flag + "':true");

    assertThat(directory.profile(ADA))
        .isEqualTo(new Lookup.Known<>(new Directory.Profile(ADA, "ada", Standing.MEMBER, true)));
  }

  @Test
  void somebody_of_another_workspace_is_a_stranger_by_either_word() {
    user("T0OTHER", "'is_bot':false");
    var bySlacksWord = directory.profile(ADA);
    user("T0QUARTER", "'is_bot':false");
    var byTheDelivery = directory.profile(new Person("T0OTHER", "U0ADA"));

    assertThat(standing(bySlacksWord)).isEqualTo(Standing.STRANGER);
    assertThat(standing(byTheDelivery)).isEqualTo(Standing.STRANGER);
  }

  @Test
  void a61_an_answer_about_somebody_else_is_unreadable() {
    user("T0QUARTER", "'is_admin':true");

    assertThat(directory.profile(new Person("T0QUARTER", "U0BOB")))
        .isInstanceOf(Lookup.Unreadable.class);
  }

  @Test
  void nobody_is_nobody() {
    web.script("users.info", "{'ok':false,'error':'user_not_found'}");
    web.script("usergroups.users.list", "{'ok':false,'error':'no_such_subteam'}");

    assertThat(directory.profile(ADA)).isInstanceOf(Lookup.Nobody.class);
    assertThat(directory.members("S0ADMINS")).isInstanceOf(Lookup.Nobody.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'ok':false,'error':'missing_scope'}",
        "{'ok':false,'error':'plan_upgrade_required'}",
        "<html>",
        "",
        "{'ok':true}"
      })
  void what_slack_cannot_say_is_unreadable(String answer) {
    web.script("users.info", answer);

    assertThat(directory.profile(ADA)).isInstanceOf(Lookup.Unreadable.class);
  }

  @Test
  void a_group_has_the_members_that_slack_names() {
    web.script("usergroups.users.list", "{'ok':true,'users':['U0ADA','U0BOB']}");

    assertThat(directory.members("S0ADMINS"))
        .isEqualTo(new Lookup.Known<>(Set.of(ADA, new Person("T0QUARTER", "U0BOB"))));
    assertThat(web.calls("usergroups.users.list").getFirst().fields())
        .containsEntry("usergroup", "S0ADMINS");
  }

  @Test
  void a_group_that_slack_is_silent_about_is_unreadable() {
    web.script(
        "usergroups.users.list",
        new MockResponse.Builder().body("{}").headersDelay(20, TimeUnit.SECONDS).build());

    assertThat(directory.members("S0ADMINS")).isInstanceOf(Lookup.Unreadable.class);
  }

  private void user(String team, String flag) {
    web.script(
        "users.info",
        "{'ok':true,'user':{'id':'U0ADA','name':'ada','team_id':'" + team + "'," + flag + "}}");
  }

  private static Standing standing(Lookup<Directory.Profile> lookup) {
    return ((Lookup.Known<Directory.Profile>) lookup).value().standing();
  }
}
