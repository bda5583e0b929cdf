package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled.FollowUp;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as acknowledgements. What Slack has no room for in the acknowledgement of a kind of
 * interaction, such as words in that of a press, is said by a follow-up.
 */
final class Acks {
  private static final int FIELD_ERROR = 500;

  private Acks() {}

  /** An acknowledgement and what must be said besides. */
  record Spoken(Ack ack, Optional<FollowUp> besides) {
    private static Spoken only(Ack ack) {
      return new Spoken(ack, Optional.empty());
    }

    private static Spoken besides(FollowUp words) {
      return new Spoken(Ack.empty(), Optional.of(words));
    }
  }

  static Spoken of(Answer answer, Occasion occasion) {
    return switch (answer) {
      case Answer.Silence() -> Spoken.only(silence(occasion));
      case Answer.Whisper(Card card) -> whisper(card, occasion);
      case Answer.Standing(Card card) -> whisper(card, occasion);
      case Answer.FieldErrors(Map<String, String> words) -> errors(words, occasion);
      case Answer.NextForm(Form form) -> form(form, occasion);
      case Answer.Matches(List<Form.Option> options) -> Spoken.only(matches(options));
    };
  }

  /** Private words at once. A form stays open with what was typed into it. */
  static Spoken trouble(String words, Occasion occasion) {
    return switch (occasion.interaction()) {
      case Interaction.Submission _ when !occasion.inputs().isEmpty() ->
          errors(Map.of(occasion.inputs().getFirst(), words), occasion);
      case Interaction.Submission _,
          Interaction.Command _,
          Interaction.Press _,
          Interaction.Touch _,
          Interaction.Search _ ->
          whisper(Card.saying(Text.of(words)), occasion);
    };
  }

  private static Ack silence(Occasion occasion) {
    return occasion.interaction() instanceof Interaction.Search ? matches(List.of()) : Ack.empty();
  }

  private static Spoken whisper(Card card, Occasion occasion) {
    return switch (occasion.interaction()) {
      case Interaction.Command _ -> Spoken.only(Ack.json(Message.of(card).privately()));
      case Interaction.Press press -> Spoken.besides(reply -> reply.say(press.where(), card));
      case Interaction.Submission _ ->
          Spoken.only(Ack.json(updated(Views.showing("Quartermaster", card))));
      case Interaction.Touch _ -> Spoken.only(Ack.empty());
      case Interaction.Search _ -> Spoken.only(matches(List.of()));
    };
  }

  /** Slack shows words only beside inputs that the form has. */
  private static Spoken errors(Map<String, String> words, Occasion occasion) {
    String all = String.join(" ", words.values());
    return switch (occasion.interaction()) {
      case Interaction.Submission _ when !occasion.inputs().isEmpty() ->
          Spoken.only(beside(words, occasion.inputs()));
      case Interaction.Submission _,
          Interaction.Command _,
          Interaction.Press _,
          Interaction.Touch _,
          Interaction.Search _ ->
          whisper(Card.saying(Text.of(all)), occasion);
    };
  }

  private static Ack beside(Map<String, String> words, List<String> inputs) {
    var errors = Json.object();
    Map<String, String> placed =
        words.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> inputs.contains(entry.getKey()) ? entry.getKey() : inputs.getFirst(),
                    Map.Entry::getValue,
                    (one, other) -> one + " " + other));
    placed.forEach((name, said) -> errors.put(name, Room.of(FIELD_ERROR).fit(Neutral.words(said))));
    var body = Json.object().put("response_action", "errors");
    body.set("errors", errors);
    return Ack.json(body);
  }

  private static Spoken form(Form form, Occasion occasion) {
    return switch (occasion.interaction()) {
      case Interaction.Submission _ -> Spoken.only(Ack.json(updated(Views.of(form))));
      case Interaction.Command command -> Spoken.besides(opened(form, command.where()));
      case Interaction.Press press -> Spoken.besides(opened(form, press.where()));
      case Interaction.Touch _ -> Spoken.besides(reply -> reply.redraw(form));
      case Interaction.Search _ -> Spoken.only(matches(List.of()));
    };
  }

  private static FollowUp opened(Form form, Place place) {
    return reply -> {
      if (!reply.open(form)) {
        reply.say(place, Card.saying(Text.of("Slack was too slow to open the form. Try again.")));
      }
    };
  }

  /** A submission's answer that puts a view in place of the form. */
  static ObjectNode updated(ObjectNode view) {
    var body = Json.object().put("response_action", "update");
    body.set("view", view);
    return body;
  }

  private static Ack matches(List<Form.Option> options) {
    var body = Json.object();
    body.set("options", Options.of(options));
    return Ack.json(body);
  }
}
