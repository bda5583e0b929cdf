package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What the workspace tells a bot of: mentions, its own conversations, its page and its shortcut.
 */
class EventsTest {
  private static final String PAGE =
      """
      {"type":"home","private_metadata":"D0ADA","blocks":[{"type":"actions","elements":[
        {"type":"button","action_id":"go","value":"x","text":{"type":"plain_text","text":"Go"}}]}]}
      """;

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_mention_is_told_of_where_the_bot_is_a_member_with_its_thread() throws Exception {
    String root = bench.api().chatPostMessage(post -> post.channel("C0ML").text("a card")).getTs();
    assertThat(bench.person("ada").says("ml", Optional.of(root), "@quartermaster stop").isAcked())
        .isTrue();
    JsonNode told = told();
    assertThat(told.at("/event/type").asString()).isEqualTo("app_mention");
    assertThat(told.at("/event/text").asString()).isEqualTo("<@U0QMBOT> stop");
    assertThat(told.at("/event/thread_ts").asString()).isEqualTo(root);
    assertThat(told.at("/authorizations/0/user_id").asString()).isEqualTo("U0QMBOT");
    bench.person("ada").says("random", Optional.empty(), "@quartermaster list");
    bench.person("ada").says("ml", Optional.empty(), "good morning");
    assertThat(bench.bot.received()).hasSize(1);
  }

  @Test
  void what_is_written_to_the_bot_itself_is_told_of_without_a_mention() {
    bench.person("ada").says("@", Optional.empty(), "list");
    assertThat(told().at("/event/channel_type").asString()).isEqualTo("im");
    assertThat(told().at("/event/channel").asString()).startsWith("D");
  }

  @Test
  void what_is_not_acknowledged_is_told_once_more_with_the_same_id() {
    bench.bot.on("event_callback", _ -> new ScriptedBot.Reply(500, "text/plain", ""));
    bench.person("ada").says("@", Optional.empty(), "list");
    List<String> ids =
        bench.bot.received().stream()
            .map(one -> Json.text(Json.parse(one.body()).orElseThrow(), "event_id"))
            .toList();
    assertThat(ids).hasSize(2);
    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
  }

  @Test
  void a_page_is_published_looked_at_and_pressed() throws Exception {
    var ada = bench.person("ada");
    ada.app().opensPage();
    assertThat(told().at("/event/type").asString()).isEqualTo("app_home_opened");
    assertThat(ada.app().page()).isEmpty();
    assertThat(bench.api().viewsPublish(page -> page.userId("U0ADA").viewAsString(PAGE)).isOk())
        .isTrue();
    assertThat(ada.app().page().orElseThrow().controls()).containsExactly("Go");
    ada.app().presses("Go");
    JsonNode pressed = bench.bot.last().payload();
    assertThat(pressed.at("/view/type").asString()).isEqualTo("home");
    assertThat(pressed.at("/view/private_metadata").asString()).isEqualTo("D0ADA");
    assertThat(pressed.at("/actions/0/value").asString()).isEqualTo("x");
  }

  @Test
  void a_page_that_slack_would_not_take_is_refused() throws Exception {
    String modal = PAGE.replace("\"home\"", "\"modal\"");
    assertThat(
            bench.api().viewsPublish(page -> page.userId("U0ADA").viewAsString(modal)).getError())
        .isEqualTo("invalid_arguments");
    assertThat(bench.api().viewsPublish(page -> page.userId("U0NO").viewAsString(PAGE)).getError())
        .isEqualTo("user_not_found");
  }

  @Test
  void the_shortcut_carries_its_message() throws Exception {
    String card = bench.api().chatPostMessage(post -> post.channel("C0ML").text("a card")).getTs();
    bench.person("ada").app().picksActions(card);
    JsonNode picked = bench.bot.last().payload();
    assertThat(picked.path("type").asString()).isEqualTo("message_action");
    assertThat(picked.path("callback_id").asString()).isEqualTo("machine_actions");
    assertThat(picked.path("message_ts").asString()).isEqualTo(card);
  }

  private JsonNode told() {
    return Json.parse(bench.bot.last().body()).orElseThrow();
  }
}
