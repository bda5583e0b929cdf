package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import java.util.List;
import java.util.Optional;

/** What is said in the thread when something happens: milestones only, each once. */
final class Story {
  private Story() {}

  static List<Card> lines(Request before, Event event, Request after) {
    return line(before, event, after).map(Card::saying).map(List::of).orElseGet(List::of);
  }

  private static Optional<Text> line(Request before, Event event, Request after) {
    return switch (event) {
      case Event.Opened _, Event.Redrafted _, Event.Quoted _, Event.Looked _, Event.ActionTaken _ ->
          Optional.empty();
      case Event.Confirmed(var approval, _) -> Optional.of(confirmed(before, approval, after));
      case Event.Cancelled(var by) ->
          spoken(before, Text.of("Called off by ").mention(by).and(". Nothing was made."));
      case Event.Expired _ ->
          spoken(before, Text.of("Expired: nobody confirmed it in time. Nothing was made."));
      case Event.SentBack(var why, _, _) ->
          Optional.of(
              Text.of("Not sent: " + why + ". ")
                  .mention(before.asker())
                  .and(", please confirm again on the card above."));
      case Event.Waiting(var what) -> waiting(before, what);
      case Event.Intended _ ->
          Optional.of(
              Text.of("Sending one create request to Paperspace, under the mark ")
                  .code(marker(after))
                  .and("."));
      case Event.HeldBack(var why) ->
          Optional.of(
              Text.of(
                  "Nothing was sent: " + why + ". Trying again while the confirmation is fresh."));
      case Event.Accepted(var machine, _, _) ->
          Optional.of(
              Text.of("Accepted: ")
                  .code(machine.id().value())
                  .and(" · " + machine.state().word() + "."));
      case Event.Failed(var failure, _) ->
          Optional.of(Text.of("Failed: " + failure.words() + " (" + failure.code() + ")"));
      case Event.AnswerLost(var why, _, var until) ->
          Optional.of(answerLost(after, why).moment(until).and("."));
      case Event.GaveUp _ -> Optional.of(gaveUp(after));
      case Event.Found(var machine, _, _) ->
          Optional.of(
              found(
                  machine.id(), machine.created().map(at -> Text.of(" was created ").moment(at))));
      case Event.UserChecked(var user) -> userChecked(user);
      case Event.SurplusSeen(var machine) -> Optional.of(surplus(machine));
      case Event.Observed _,
          Event.BecameReady _,
          Event.BecameOff _,
          Event.WentWrong _,
          Event.NoAddress _,
          Event.Renamed _,
          Event.ActionAsked _,
          Event.ActionFailed _,
          Event.Vanished _ ->
          MachineStory.line(before, event, after);
    };
  }

  private static Text confirmed(Request before, Approval approval, Request after) {
    Text who =
        before.attempts().isEmpty()
            ? Text.of("Asked for by ").mention(before.asker()).and(" and confirmed by ")
            : Text.of("Attempt " + after.attempts().size() + " confirmed by ");
    return who.mention(approval.by())
        .and(". Fingerprint ")
        .code(approval.fingerprint().forPeople())
        .and(".");
  }

  /** Before anything was confirmed there is no thread, and nobody else saw it. */
  private static Optional<Text> spoken(Request before, Text text) {
    return before.attempts().isEmpty() ? Optional.empty() : Optional.of(text);
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

  private static Text found(CloudId.Machine id, Optional<Text> created) {
    return Text.of("Found: ")
        .code(id.value())
        .and(created.orElse(Text.of(" is there")))
        .and(". Going on.");
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
                + " destroy one of them: ")
        .code("/machine destroy " + machine.value())
        .and(".");
  }

  private static String marker(Request request) {
    return request.attempt().orElseThrow().marker().value();
  }
}
