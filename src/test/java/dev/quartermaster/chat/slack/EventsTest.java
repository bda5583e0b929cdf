package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to the bot arrives once, from people only, and is answered where it was said. */
class EventsTest {
  private static final Card HELLO = Card.saying(Text.of("Hello"));

  private final SlackBed bed = new SlackBed();

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  void a_mention_in_a_thread_arrives_with_who_where_under_what_and_the_words_alone() {
    var back = bed.sender.sendJson(EventBodies.mention("Ev1", "<@U0BOT> stop &amp; go", "1700.1"));
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.body()).isEmpty();
    assertThat(bed.received)
        .singleElement()
        .isInstanceOfSatisfying(
            Interaction.Command.class,
            said -> {
              assertThat(said.who()).isEqualTo(new Person("T0QUARTER", "U0ADA"));
              assertThat(said.where()).isEqualTo(new Place("C0ML"));
              assertThat(said.thread()).contains(new MessageRef("C0ML", "1700.1"));
              assertThat(said.words().strip()).isEqualTo("stop & go");
              assertThat(said.delivery()).matches("[0-9a-f]{32}");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"<@U0BOT> list", "please <@U0BOT|quartermaster>  list", "list <@U0BOT>"})
  void the_mention_may_stand_anywhere(String text) {
    bed.sender.sendJson(EventBodies.mention("Ev1", text, ""));
    assertThat(words()).containsExactly("list");
  }

  @Test
  void only_the_first_mention_of_the_bot_calls_it() {
    bed.sender.sendJson(EventBodies.mention("Ev1", "<@U0BOT> handover trainer-7 to:<@U0BOT>", ""));
    assertThat(words()).containsExactly("handover trainer-7 to:@U0BOT");
  }

  @Test
  void an_answer_to_a_mention_is_for_its_speaker_and_stands_in_the_thread() {
    bed.answering(new Answer.Whisper(HELLO));
    bed.sender.sendJson(EventBodies.mention("Ev1", "<@U0BOT> help", "1700.1"));
    var whisper = sent("chat.postEphemeral").fields();
    assertThat(whisper)
        .containsEntry("channel", "C0ML")
        .containsEntry("user", "U0ADA")
        .containsEntry("thread_ts", "1700.1")
        .containsEntry("text", "Hello");
    assertThat(bed.web.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void what_is_answered_elsewhere_to_a_command_is_answered_where_it_was_said() {
    bed.taking(_ -> Handled.later(reply -> reply.say(new Place("C0ELSEWHERE"), HELLO)));
    bed.sender.sendJson(EventBodies.mention("Ev1", "<@U0BOT> stop", "1700.1"));
    assertThat(sent("chat.postEphemeral").fields()).containsEntry("channel", "C0ML");
  }

  @Test
  void an_answer_in_the_conversation_with_the_bot_is_a_message_like_any() {
    bed.answering(new Answer.Standing(HELLO));
    bed.sender.sendJson(EventBodies.direct("Ev1", "help", ""));
    bed.sender.sendJson(EventBodies.direct("Ev2", "help", "1700.7"));
    await().until(() -> bed.web.calls("chat.postMessage").size() == 2);
    assertThat(bed.web.calls("chat.postMessage"))
        .allSatisfy(call -> assertThat(call.fields()).containsEntry("channel", "D0ADA"))
        .anySatisfy(call -> assertThat(call.fields()).containsEntry("thread_ts", "1700.7"))
        .anySatisfy(call -> assertThat(call.fields()).doesNotContainKey("thread_ts"));
    assertThat(bed.web.calls("chat.postEphemeral")).isEmpty();
  }

  @Test
  void a_speaker_who_can_not_be_whispered_to_is_answered_in_his_own_conversation() {
    bed.web.script("chat.postEphemeral", "{'ok':false,'error':'user_not_in_channel'}");
    bed.answering(new Answer.Whisper(HELLO));
    bed.sender.sendJson(EventBodies.mention("Ev1", "<@U0BOT> help", ""));
    assertThat(sent("chat.postMessage").fields()).containsEntry("channel", "U0ADA");
  }

  @Test
  void a07_the_same_event_sent_again_is_heard_and_answered_once() {
    bed.answering(new Answer.Whisper(HELLO));
    String body = EventBodies.mention("Ev1", "<@U0BOT> create", "");
    List<Integer> statuses =
        IntStream.range(0, 20)
            .mapToObj(
                _ -> {
                  bed.clock.updateAndGet(now -> now.plusSeconds(7)); // another stamp each time
                  return bed.sender.sendJson(body).status();
                })
            .distinct()
            .toList();
    assertThat(statuses).containsExactly(200);
    assertThat(bed.received).hasSize(1);
    sent("chat.postEphemeral");
    assertThat(bed.web.calls("chat.postEphemeral")).hasSize(1);
  }

  @Test
  void bots_edits_and_the_bot_itself_are_not_heard() {
    List.of(
            EventBodies.direct("Ev1", "list", "").replace("'user':'U0ADA'", "'user':'U0BOT'"),
            EventBodies.direct("Ev2", "list", "").replace("'text'", "'bot_id':'B1','text'"),
            EventBodies.direct("Ev3", "list", "").replace("'text'", "'subtype':'x','text'"),
            EventBodies.direct("Ev4", "list", "").replace("'text'", "'edited':{},'text'"),
            EventBodies.direct("Ev5", "list", "").replace("'im'", "'channel'"),
            EventBodies.direct("Ev6", "list", "").replace("'user':'U0ADA'", "'user':'../x'"),
            EventBodies.direct("Ev7", "list", "").replace("'message'", "'team_join'"))
        .forEach(body -> assertThat(bed.sender.sendJson(body).status()).isEqualTo(200));
    assertThat(bed.received).isEmpty();
  }

  @Test
  void somebody_of_another_workspace_arrives_as_one() {
    bed.sender.sendJson(
        EventBodies.mention("Ev1", "<@U0BOT> list", "")
            .replace("'text'", "'user_team':'T0OTHER','text'"));
    assertThat(bed.received)
        .extracting(Interaction::who)
        .containsExactly(new Person("T0OTHER", "U0ADA"));
  }

  @Test
  void a05_an_event_for_another_workspace_or_app_is_refused() {
    String body = EventBodies.mention("Ev1", "<@U0BOT> list", "");
    assertThat(bed.sender.sendJson(body.replace("T0QUARTER", "T0OTHER")).status()).isEqualTo(403);
    assertThat(bed.sender.sendJson(body.replace("A0MACHINE", "A0OTHER")).status()).isEqualTo(403);
    assertThat(bed.received).isEmpty();
  }

  @Test
  void an_event_of_a_shared_channel_is_taken_by_the_installation_that_it_was_sent_for() {
    String body =
        EventBodies.mention("Ev1", "<@U0BOT> list", "")
            .replaceFirst("'team_id':'T0QUARTER'", "'team_id':'T0OTHER'");
    assertThat(bed.sender.sendJson(body).status()).isEqualTo(200);
    assertThat(bed.received).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "{'type':'event_callback','team_id':'T0QUARTER','api_app_id':'A0MACHINE'}",
        "{'type':'x','team_id':'T0QUARTER','api_app_id':'A0MACHINE','event_id':'E'}",
        "{'type':'url_verification','challenge':'<script>'}",
        "{'type':'url_verification'}"
      })
  void what_is_no_event_is_refused(String body) {
    assertThat(bed.sender.sendJson(body).status()).isBetween(400, 403);
    assertThat(bed.received).isEmpty();
  }

  @Test
  void slack_is_told_that_the_address_is_ours_and_nobody_else_is() {
    String body = "{'type':'url_verification','token':'x','challenge':'3eZbrw1aB10FEMAGAZd4'}";
    assertThat(bed.sender.sendJson(body).body()).isEqualTo("3eZbrw1aB10FEMAGAZd4");
    var unsigned = bed.sender.unsigned(EventBodies.json(body)).build();
    assertThat(bed.sender.send(unsigned).status()).isEqualTo(401);
  }

  @Test
  void an_event_of_which_too_much_was_sent_is_acknowledged() {
    String body = "{'type':'app_rate_limited','team_id':'T0QUARTER','api_app_id':'A0MACHINE'}";
    assertThat(bed.sender.sendJson(body).status()).isEqualTo(200);
  }

  @Test
  void a_direct_press_is_seen_by_one_and_its_card_is_replaced_in_place() {
    bed.taking(_ -> Handled.later(reply -> reply.replace(new Place("D0ADA"), HELLO)));
    bed.sender.send(
        Payloads.press("confirm#0", "x", bed.web.responseUrl(), false).replace("C0ML", "D0ADA"));
    assertThat(bed.received)
        .singleElement()
        .isInstanceOfSatisfying(
            Interaction.Press.class,
            press -> {
              assertThat(press.seen()).isEqualTo(Interaction.Seen.BY_ONE);
              assertThat(press.on()).isEqualTo(Optional.of(new MessageRef("D0ADA", "1700.0001")));
            });
    assertThat(sent(FakeWebApi.RESPONSE_PATH).body())
        .contains("\"replace_original\":true", "\"response_type\":\"in_channel\"");
  }

  private List<String> words() {
    return bed.received.stream()
        .map(interaction -> ((Interaction.Command) interaction).words().strip())
        .toList();
  }

  private FakeWebApi.Call sent(String method) {
    await().until(() -> !bed.web.calls(method).isEmpty());
    return bed.web.calls(method).getFirst();
  }
}
