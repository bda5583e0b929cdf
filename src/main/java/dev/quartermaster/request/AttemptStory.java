package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import java.util.Optional;

/** What is said in the thread of what becomes of an attempt. */
final class AttemptStory {
  private AttemptStory() {}

  static Optional<Text> line(Request before, Event.OfAttempt event, Request after) {
    return switch (event) {
      case Event.Looked _ -> Optional.empty();
      case Event.Waiting(var what) -> waiting(before, what);
      case Event.Intended _ -> Optional.of(intended(after));
      case Event.HeldBack(var why) ->
          Optional.of(
              Text.of(
                  "Nothing was sent: " + why + ". Trying again while the confirmation is fresh."));
      case Event.Accepted(var machine, _, _) -> Optional.of(accepted(machine));
      case Event.Failed(var failure, _) ->
          Optional.of(Text.of("Failed: " + failure.words() + " (" + failure.code() + ")"));
      case Event.AnswerLost(var why, _, var until) ->
          Optional.of(answerLost(after, why).moment(until).and("."));
      case Event.GaveUp _ -> Optional.of(gaveUp(after));
      case Event.Found(var machine, _, _) -> Optional.of(found(machine));
      case Event.UserChecked(var user) -> userChecked(user);
      case Event.SurplusSeen(var machine) -> Optional.of(surplus(machine));
    };
  }

  private static Text intended(Request after) {
    return Text.of("Sending one create request to Paperspace, under the mark ")
        .code(marker(after))
        .and(".");
  }

  private static Text accepted(Machine machine) {
    return Text.of("Accepted: ")
        .code(machine.id().value())
        .and(" · " + machine.state().word() + ".");
  }

  private static Text found(Machine machine) {
    Text created =
        machine
            .created()
            .map(at -> Text.of(" was created ").moment(at))
            .orElse(Text.of(" is there"));
    return Text.of("Found: ").code(machine.id().value()).and(created).and(". Going on.");
  }

  /** The first hindrance is said; when it only changes its words, the card shows that. */
  private static Optional<Text> waiting(Request before, String what) {
    return switch (before.stage()) {
      case Stage.Approved(var earlier) when earlier.isEmpty() ->
          Optional.of(Text.of("Not sent yet: " + what + ". I try again."));
      case Stage.Uncertain _ ->
          Optional.of(
              Text.of("I can't tell: " + what + ". Nothing more is sent; I keep looking. ")
                  .mention(before.asker()));
      default -> Optional.empty();
    };
  }

  private static Text answerLost(Request after, String why) {
    return Text.of(
            "No clear answer: "
                + why
                + ". I will not send it again. Looking for the machine by its mark ")
        .code(marker(after))
        .and(" until ");
  }

  private static Text gaveUp(Request after) {
    int looks = after.stage() instanceof Stage.NotFound lost ? lost.looks() : 0;
    return Text.of(
            "Not found in "
                + looks
                + " looks. It may still appear: I keep looking, every quarter of an hour, and will"
                + " say so here. ")
        .mention(after.asker())
        .and(" a new attempt could leave you with two machines.");
  }

  private static Optional<Text> userChecked(UserCheck user) {
    return switch (user) {
      case UserCheck.LeftBehind(var id) ->
          Optional.of(
              Text.of("The new user's account ")
                  .code(id.value())
                  .and(" was made and stays; the machine was not."));
      case UserCheck.Absent _ ->
          Optional.of(Text.of("The new user's account was not made either."));
      case UserCheck.NotNeeded _, UserCheck.Due _ -> Optional.empty();
    };
  }

  private static Text surplus(CloudId.Machine machine) {
    return Text.of("Attention: machine ")
        .code(machine.value())
        .and(
            " carries a mark of this request but is not its machine. It bills. Look at it, and"
                + " destroy one of them in the Paperspace console.");
  }

  private static String marker(Request request) {
    return request.attempt().orElseThrow().marker().value();
  }
}
