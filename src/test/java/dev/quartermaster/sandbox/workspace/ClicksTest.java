package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quartermaster.sandbox.workspace.ScriptedBot.Reply;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClicksTest {
  private static final String CARD =
      """
      [{'type':'actions','block_id':'b','elements':[
        {'type':'button','action_id':'go','value':'R-1:1','style':'primary',
         'text':{'type':'plain_text','text':'Create &amp; start'}},
        {'type':'button','action_id':'drop','value':'R-1:1',
         'text':{'type':'plain_text','text':'Destroy…'},
         'confirm':{'title':{'type':'plain_text','text':'Sure?'},
           'text':{'type':'plain_text','text':'This destroys it.'},
           'confirm':{'type':'plain_text','text':'Yes'},
           'deny':{'type':'plain_text','text':'No'}}},
        {'type':'static_select','action_id':'region',
         'options':[{'text':{'type':'plain_text','text':'New York'},'value':'NY2'},
                    {'text':{'type':'plain_text','text':'Amsterdam'},'value':'AMS1'}]}]},
       {'type':'input','block_id':'why','label':{'type':'plain_text','text':'Reason'},
        'element':{'type':'plain_text_input','action_id':'reason'}}]
      """
          .replace('\'', '"');

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_press_tells_the_bot_who_pressed_what_on_which_message() throws Exception {
    String ts = posted();

    assertThat(bench.person("ada").presses(ts, "go").isAcked()).isTrue();

    var payload = bench.bot.last().payload();
    assertThat(payload.at("/type").asString()).isEqualTo("block_actions");
    assertThat(payload.at("/user/id").asString()).isEqualTo("U0ADA");
    assertThat(payload.at("/user/team_id").asString()).isEqualTo("T0QUARTER");
    assertThat(payload.at("/team/id").asString()).isEqualTo("T0QUARTER");
    assertThat(payload.at("/api_app_id").asString()).isEqualTo("A0QM");
    assertThat(payload.at("/container/message_ts").asString()).isEqualTo(ts);
    assertThat(payload.at("/container/channel_id").asString()).isEqualTo("C0ML");
    assertThat(payload.at("/container/is_ephemeral").asBoolean()).isFalse();
    assertThat(payload.at("/channel/name").asString()).isEqualTo("ml");
    assertThat(payload.at("/message/ts").asString()).isEqualTo(ts);
    assertThat(payload.at("/response_url").asString())
        .startsWith(bench.workspace.url() + "/actions/");
    assertThat(payload.at("/trigger_id").asString()).isNotEmpty();
    assertThat(payload.at("/actions")).hasSize(1);
    assertThat(payload.at("/actions/0/action_id").asString()).isEqualTo("go");
    assertThat(payload.at("/actions/0/block_id").asString()).isEqualTo("b");
    assertThat(payload.at("/actions/0/value").asString()).isEqualTo("R-1:1");
    assertThat(payload.at("/actions/0/type").asString()).isEqualTo("button");
  }

  @Test
  void a_button_is_found_by_what_is_written_on_it() throws Exception {
    bench.person("ada").presses(posted(), "Create & start");

    assertThat(bench.bot.last().payload().at("/actions/0/action_id").asString()).isEqualTo("go");
  }

  @Test
  void a_button_in_a_thread_names_the_thread() throws Exception {
    String root = posted();
    String reply =
        bench
            .api()
            .chatPostMessage(r -> r.channel("C0ML").threadTs(root).text("x").blocksAsString(CARD))
            .getTs();

    bench.person("ada").presses(reply, "go");

    var payload = bench.bot.last().payload();
    assertThat(payload.at("/container/thread_ts").asString()).isEqualTo(root);
    assertThat(payload.at("/message/thread_ts").asString()).isEqualTo(root);
  }

  @Test
  void a_press_on_a_private_message_comes_without_the_message() throws Exception {
    String ts =
        bench
            .api()
            .chatPostEphemeral(r -> r.channel("C0ML").user("U0ADA").text("x").blocksAsString(CARD))
            .getMessageTs();

    bench.person("ada").presses(ts, "go");

    var payload = bench.bot.last().payload();
    assertThat(payload.at("/container/is_ephemeral").asBoolean()).isTrue();
    assertThat(payload.has("message")).isFalse();
    assertThatThrownBy(() -> bench.person("grace").presses(ts, "go"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_choice_is_sent_with_the_option_and_stays_chosen() throws Exception {
    String ts = posted();

    bench.person("ada").chooses(ts, "region", "Amsterdam");

    assertThat(bench.bot.last().payload().at("/actions/0/selected_option/value").asString())
        .isEqualTo("AMS1");
    bench.person("ada").presses(ts, "go");
    assertThat(
            bench
                .bot
                .last()
                .payload()
                .at("/state/values/b/region/selected_option/value")
                .asString())
        .isEqualTo("AMS1");
    bench.person("grace").presses(ts, "go");
    assertThat(bench.bot.last().payload().at("/state/values/b/region/selected_option").isNull())
        .isTrue();
  }

  @Test
  void what_is_typed_into_a_message_waits_for_the_next_press() throws Exception {
    String ts = posted();

    bench.person("ada").chooses(ts, "Reason", "for a demo");

    assertThat(bench.bot.received()).isEmpty();
    bench.person("ada").presses(ts, "go");
    assertThat(bench.bot.last().payload().at("/state/values/why/reason/value").asString())
        .isEqualTo("for a demo");
  }

  @Test
  void the_history_tells_which_question_was_said_yes_to() throws Exception {
    bench.person("ada").presses(posted(), "Destroy…");

    var pressed = bench.workspace.history().events(WorkspaceEvent.Pressed.class).getFirst();
    assertThat(pressed.label()).isEqualTo("Destroy…");
    assertThat(pressed.confirmed()).contains("This destroys it.");
  }

  @Test
  void a_person_is_told_when_the_bot_does_not_take_the_press() throws Exception {
    String ts = posted();
    bench.bot.on("block_actions", _ -> new Reply(500, "text/plain", ""));

    assertThat(bench.person("ada").presses(ts, "go").isAcked()).isFalse();

    assertThat(bench.person("ada").notices())
        .isEqualTo(List.of("This app responded with status code 500."));
  }

  @Test
  void what_is_not_on_the_screen_cannot_be_pressed() throws Exception {
    String ts = posted();

    assertThatThrownBy(() -> bench.person("ada").presses(ts, "Approve"))
        .hasMessageContaining("Approve")
        .hasMessageContaining("Destroy…");
    assertThatThrownBy(() -> bench.person("ada").chooses(ts, "region", "Mars"))
        .hasMessageContaining("Amsterdam");
    assertThat(bench.bot.received()).isEmpty();
  }

  @Test
  void a_deactivated_person_presses_nothing() throws Exception {
    bench.workspace.administration().setTraits("ada", Set.of(Member.Trait.DELETED));

    assertThat(bench.person("ada").presses(posted(), "go").isAcked()).isFalse();

    assertThat(bench.bot.received()).isEmpty();
  }

  private String posted() throws Exception {
    return bench
        .api()
        .chatPostMessage(r -> r.channel("C0ML").text("card").blocksAsString(CARD))
        .getTs();
  }
}
