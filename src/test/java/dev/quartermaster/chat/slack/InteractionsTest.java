package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do in Slack arrives typed, and what is answered arrives in Slack. */
class InteractionsTest {
  private static final Person ADA = new Person("T0QUARTER", "U0ADA");
  private static final Place ML = new Place("C0ML");
  private static final Card HELLO = Card.saying(Text.of("Hello"));

  private final SlackBed bed = new SlackBed();

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  void a_command_arrives_with_who_where_and_what() {
    var back = bed.sender.send(Payloads.command("create type:P4000"));

    assertThat(back.status()).isEqualTo(200);
    assertThat(back.body()).isEmpty();
    assertThat(bed.received)
        .singleElement()
        .isInstanceOfSatisfying(
            Interaction.Command.class,
            command -> {
              assertThat(command.who()).isEqualTo(ADA);
              assertThat(command.where()).isEqualTo(ML);
              assertThat(command.words()).isEqualTo("create type:P4000");
              assertThat(command.delivery()).matches("[0-9a-f]{32}");
            });
  }

  @Test
  void a_command_without_words_has_empty_words() {
    bed.sender.send(Payloads.command(""));

    assertThat(bed.received)
        .singleElement()
        .extracting(interaction -> ((Interaction.Command) interaction).words())
        .isEqualTo("");
  }

  @Test
  void a_whisper_goes_back_in_the_acknowledgement() {
    bed.answering(new Answer.Whisper(HELLO));

    var back = bed.sender.send(Payloads.command("help"));

    assertThat(back.json().path("response_type").asString()).isEqualTo("ephemeral");
    assertThat(back.json().path("text").asString()).isEqualTo("Hello");
    assertThat(back.json().path("blocks").size()).isEqualTo(1);
  }

  @Test
  void another_command_is_told_which_one_is_ours() {
    var back = bed.sender.send(Payloads.command("x").replace("%2Fmachine", "%2Fother"));

    assertThat(back.json().path("text").asString()).isEqualTo("I answer to `/machine` only.");
    assertThat(bed.received).isEmpty();
  }

  @Test
  void a_press_arrives_with_its_message_verb_and_target() {
    bed.sender.send(Payloads.press("confirm#0", "R-7F3K:1:abc", "https://x.slack.com/1", false));

    assertThat(bed.received)
        .singleElement()
        .isInstanceOfSatisfying(
            Interaction.Press.class,
            press -> {
              assertThat(press.who()).isEqualTo(ADA);
              assertThat(press.verb()).isEqualTo("confirm");
              assertThat(press.target()).isEqualTo("R-7F3K:1:abc");
              assertThat(press.on()).contains(new MessageRef("C0ML", "1700.0001"));
            });
  }

  @Test
  void a_press_on_a_private_card_is_on_no_message() {
    bed.sender.send(Payloads.press("confirm#0", "x", bed.web.responseUrl(), true));

    assertThat(bed.received)
        .singleElement()
        .extracting(interaction -> ((Interaction.Press) interaction).on())
        .isEqualTo(Optional.empty());
  }

  @Test
  void a_private_card_is_replaced_through_the_response_address() {
    bed.taking(_ -> Handled.later(reply -> reply.replace(ML, HELLO)));

    bed.sender.send(Payloads.press("confirm#0", "x", bed.web.responseUrl(), true));

    var sent = sent(FakeWebApi.RESPONSE_PATH);
    assertThat(sent.body()).contains("\"replace_original\":true").contains("\"text\":\"Hello\"");
  }

  @Test
  void a_public_card_is_never_replaced_by_private_words() {
    bed.taking(_ -> Handled.later(reply -> reply.replace(ML, HELLO)));

    bed.sender.send(Payloads.press("confirm#0", "x", bed.web.responseUrl(), false));

    assertThat(sent(FakeWebApi.RESPONSE_PATH).body())
        .contains("\"replace_original\":false")
        .contains("\"response_type\":\"ephemeral\"");
  }

  @Test
  void words_in_answer_to_a_press_go_through_the_response_address() {
    bed.answering(new Answer.Whisper(HELLO));

    var back = bed.sender.send(Payloads.press("show#0", "x", bed.web.responseUrl(), false));

    assertThat(back.body()).isEmpty();
    assertThat(sent(FakeWebApi.RESPONSE_PATH).body()).contains("Hello");
  }

  @Test
  void a_form_opens_with_the_trigger_of_the_command() {
    var opened = new AtomicBoolean();
    bed.taking(_ -> Handled.later(reply -> opened.set(reply.open(form()))));

    bed.sender.send(Payloads.command("create"));

    var open = sent("views.open");
    assertThat(open.fields().get("trigger_id")).isEqualTo("1.2.trigger-create");
    assertThat(open.fields().get("view")).contains("\"callback_id\":\"complete\"");
    await().untilTrue(opened);
  }

  @Test
  void a_form_that_opens_too_late_says_so() {
    bed.web.script("views.open", "{'ok':false,'error':'expired_trigger_id'}");
    bed.answering(new Answer.NextForm(form()));

    bed.sender.send(Payloads.command("create", "t", bed.web.responseUrl()));

    assertThat(sent(FakeWebApi.RESPONSE_PATH).body()).contains("too slow to open the form");
  }

  @Test
  void a_form_arrives_with_what_was_filled_in_by_name() {
    bed.sender.send(
        Payloads.submission(
            """
            {"name":{"name":{"type":"plain_text_input","value":"ml-1"}},
             "notes":{"notes":{"type":"plain_text_input","value":null}},
             "region":{"region":{"type":"static_select","selected_option":
               {"text":{"type":"plain_text","text":"NY2"},"value":"East Coast (NY2)"}}},
             "script":{"script":{"type":"static_select","selected_option":
               {"text":{"type":"plain_text","text":"none"},"value":"∅"}}}}
            """));

    assertThat(bed.received)
        .singleElement()
        .isInstanceOfSatisfying(
            Interaction.Submission.class,
            form -> {
              assertThat(form.form()).isEqualTo("complete");
              assertThat(form.target()).isEqualTo("draft-1");
              assertThat(form.values())
                  .isEqualTo(Map.of("name", "ml-1", "region", "East Coast (NY2)"));
            });
  }

  @Test
  void errors_stand_beside_the_inputs_that_the_form_has() {
    bed.answering(new Answer.FieldErrors(Map.of("name", "Taken.", "gone", "Sold out.")));

    var back =
        bed.sender.send(
            Payloads.submission("{\"name\":{\"name\":{\"type\":\"plain_text_input\"}}}"));

    assertThat(back.json().path("response_action").asString()).isEqualTo("errors");
    assertThat(back.json().path("errors").path("name").asString())
        .contains("Taken.")
        .contains("Sold out.");
    assertThat(back.json().path("errors").size()).isEqualTo(1);
  }

  @Test
  void a_form_follows_a_form() {
    bed.answering(new Answer.NextForm(form()));

    var back = bed.sender.send(Payloads.submission("{}"));

    assertThat(back.json().path("response_action").asString()).isEqualTo("update");
    assertThat(back.json().at("/view/callback_id").asString()).isEqualTo("complete");
  }

  @Test
  void a_search_is_answered_with_matches() {
    bed.answering(new Answer.Matches(List.of(new Form.Option("tk", "Ubuntu"))));

    var back = bed.sender.send(Payloads.search("ubu"));

    assertThat(bed.received)
        .containsExactly(new Interaction.Search(ADA, "template", "ubu", "draft-1"));
    assertThat(back.json().at("/options/0/value").asString()).isEqualTo("tk");
  }

  @Test
  void a_closed_form_is_acknowledged() {
    var back = bed.sender.send(Payloads.closed());

    assertThat(back.status()).isEqualTo(200);
    assertThat(bed.received).isEmpty();
  }

  private FakeWebApi.Call sent(String method) {
    await().until(() -> !bed.web.calls(method).isEmpty());
    return bed.web.calls(method).getFirst();
  }

  private static Form form() {
    return new Form("complete", "draft-1", "Create a machine", "Check", List.of());
  }
}
