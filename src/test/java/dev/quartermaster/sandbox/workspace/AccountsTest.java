package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.User;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private final Bench bench = new Bench();
  private final Administration administration = bench.workspace.administration();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void the_token_says_who_the_bot_is() throws Exception {
    var answer = bench.api().authTest(r -> r);

    assertThat(answer.isOk()).isTrue();
    assertThat(answer.getTeamId()).isEqualTo("T0QUARTER");
    assertThat(answer.getUserId()).isEqualTo("U0QMBOT");
    assertThat(answer.getBotId()).isEqualTo("B0QM");
  }

  @Test
  void a_token_that_is_missing_wrong_or_revoked_opens_nothing() throws Exception {
    assertThat(bench.apiWith("xoxb-wrong-token-0000").authTest(r -> r).getError())
        .isEqualTo("invalid_auth");
    assertThat(bench.post(bench.workspace.apiUrl() + "auth.test", "{}").body())
        .contains("not_authed");
    administration.revokeToken("token_revoked");
    assertThat(bench.api().authTest(r -> r).getError()).isEqualTo("token_revoked");
    administration.restoreToken();
    assertThat(bench.api().authTest(r -> r).isOk()).isTrue();
  }

  @Test
  void arguments_and_token_may_come_as_json_or_as_fields() {
    String url = bench.workspace.apiUrl() + "users.info";

    assertThat(bench.post(url, "{'token':'" + bench.botToken() + "','user':'U0ADA'}").body())
        .contains("\"ok\":true");
  }

  @Test
  void each_kind_of_account_shows_its_flags() throws Exception {
    assertThat(user("U0ADA").isAdmin()).isTrue();
    assertThat(user("U0GRACE").isOwner()).isTrue();
    assertThat(user("U0LINUS").isAdmin()).isFalse();
    assertThat(user("U0GUEST").isRestricted()).isTrue();
    assertThat(user("U0DORA").isDeleted()).isTrue();
    assertThat(user("U0CRON").isBot()).isTrue();
    assertThat(user("U0MALLORY").isStranger()).isTrue();
    assertThat(user("U0MALLORY").getTeamId()).isEqualTo("T0OTHER");
    assertThat(user("U0ADA").getProfile().getEmail()).isEqualTo("ada@example.com");
  }

  @Test
  void accounts_are_listed_and_found_by_mail() throws Exception {
    assertThat(bench.api().usersList(r -> r).getMembers())
        .extracting(User::getName)
        .contains("ada", "linus", "quartermaster");
    assertThat(bench.api().usersLookupByEmail(r -> r.email("grace@example.com")).getUser().getId())
        .isEqualTo("U0GRACE");
    assertThat(bench.api().usersLookupByEmail(r -> r.email("dora@example.com")).getError())
        .isEqualTo("users_not_found");
    assertThat(bench.api().usersInfo(r -> r.user("U0NOBODY")).getError())
        .isEqualTo("user_not_found");
  }

  @Test
  void a_right_that_is_taken_away_is_gone_at_the_next_look() throws Exception {
    administration.setTraits("ada", Set.of());
    administration.setTraits("grace", Set.of(Member.Trait.ULTRA_RESTRICTED));
    administration.removeFromGroup("ada", "S0ADMINS");

    assertThat(user("U0ADA").isAdmin()).isFalse();
    assertThat(user("U0GRACE").isUltraRestricted()).isTrue();
    assertThat(bench.api().usergroupsUsersList(r -> r.usergroup("S0ADMINS")).getUsers())
        .containsExactly("U0GRACE");
  }

  @Test
  void user_groups_are_listed_with_who_is_in_them() throws Exception {
    assertThat(bench.api().usergroupsList(r -> r.includeUsers(true)).getUsergroups().getFirst())
        .extracting("id", "handle", "users")
        .containsExactly("S0ADMINS", "machine-admins", List.of("U0ADA", "U0GRACE"));
    assertThat(bench.api().usergroupsUsersList(r -> r.usergroup("S0NONE")).getError())
        .isEqualTo("no_such_subteam");
  }

  @Test
  void channels_tell_what_they_are_and_who_is_in() throws Exception {
    var open = bench.api().conversationsInfo(r -> r.channel("C0ML")).getChannel();
    var shut = bench.api().conversationsInfo(r -> r.channel("C0HUSH")).getChannel();

    assertThat(open.getName()).isEqualTo("ml");
    assertThat(open.isMember()).isTrue();
    assertThat(shut.isPrivate()).isTrue();
    assertThat(bench.api().conversationsInfo(r -> r.channel("C0OLD")).getChannel().isArchived())
        .isTrue();
    assertThat(bench.api().conversationsInfo(r -> r.channel("C0RANDOM")).getChannel().isMember())
        .isFalse();
    assertThat(bench.api().conversationsMembers(r -> r.channel("C0OPS")).getMembers())
        .contains("U0QMBOT", "U0LINUS")
        .doesNotContain("U0GUEST");
  }

  @Test
  void a_direct_message_is_opened_by_asking() throws Exception {
    assertThat(bench.api().conversationsOpen(r -> r.users(List.of("U0LINUS"))).getChannel().getId())
        .isEqualTo("D0LINUS");
    assertThat(bench.api().conversationsOpen(r -> r.users(List.of("U0NOBODY"))).getError())
        .isEqualTo("user_not_found");
  }

  @Test
  void channels_and_members_can_change_under_the_bots_feet() throws Exception {
    administration.archive("ml");
    administration.inviteBotTo("random");

    assertThat(bench.api().chatPostMessage(r -> r.channel("C0ML").text("x")).getError())
        .isEqualTo("is_archived");
    assertThat(bench.api().chatPostMessage(r -> r.channel("C0RANDOM").text("x")).isOk()).isTrue();
  }

  @Test
  void a_method_that_slack_does_not_have_is_unknown() {
    assertThat(
            bench
                .post(
                    bench.workspace.apiUrl() + "machines.create",
                    "{'token':'" + bench.botToken() + "'}")
                .body())
        .contains("unknown_method");
  }

  private User user(String id) throws Exception {
    return bench.api().usersInfo(r -> r.user(id)).getUser();
  }
}
