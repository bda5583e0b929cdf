package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Machine;
import java.time.Instant;
import java.util.Optional;

/** What is said in the thread of what becomes of an attempt. */
final class AttemptStory {
  private AttemptStory() {}

  static Optional<Text> line(Request before, Event.OfAttempt event, Request after) {
    return switch (event) {
      case Event.Looked _ -> Optional.empty();
      case Event.Waiting(var what) -> waiting(before, what);
      case Event.Slowed(var until) -> slowed(before, until);
      case Event.Intended _ -> intended(after);
      case Event.HeldBack(var why) -> heldBack(after, why);
      case Event.Rehearsed(var wouldSend) -> Optional.of(rehearsed(after, wouldSend));
      case Event.Accepted(var machine, _, _) -> Optional.of(accepted(machine));
      case Event.Failed(var failure, _) ->
          Optional.of(
              Text.of("Failed: ").and(Wording.failure(failure)).and(RoomStory.goingOn(after)));
      case Event.Hoped(var hope) -> Optional.of(Text.of("Sold out.").and(RoomStory.hoping(hope)));
      case Event.TriedAgain(var turn, _, _) -> Optional.of(RoomStory.triedAgain(after, turn));
      case Event.HopeOver _ -> Optional.of(RoomStory.hopeOver(before));
      case Event.TurnedDown(var failure, _, _) -> Optional.of(RoomStory.turnedDown(failure, after));
      case Event.AnswerLost(var why, _, var until) ->
          Optional.of(answerLost(after, why).moment(until).and("."));
      case Event.GaveUp _ -> Optional.of(gaveUp(after));
      case Event.Found(var machine, _, _) -> Optional.of(found(machine));
      case Event.UserChecked(var user) -> userChecked(user);
      case Event.SurplusSeen(var machine) ->
          Optional.of(SurplusStory.seen(after, machine).summary());
      case Event.SurplusChanged(var machine, var happened) -> SurplusStory.line(machine, happened);
    };
  }

  /** What is tried again under the same mark is said once; the card counts. */
  private static Optional<Text> intended(Request after) {
    boolean again = after.stage() instanceof Stage.Creating(_, _, var holds) && holds > 0;
    return again
        ? Optional.empty()
        : Optional.of(
            Text.of("Sending one create request to Paperspace, under the mark ")
                .code(marker(after))
                .and("."));
  }

  private static Optional<Text> heldBack(Request after, String why) {
    boolean again = after.stage() instanceof Stage.Approved(_, var holds, _) && holds > 1;
    return again
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "Nothing was sent: "
                    + why
                    + ". Trying again, ever more slowly, while the confirmation is fresh."));
  }

  private static Text rehearsed(Request after, String wouldSend) {
    return Text.of("Dry run: I would send ")
        .code(wouldSend)
        .and(". Nothing was sent and no machine was made: this bot is not live yet. ")
        .mention(after.asker());
  }

  private static Optional<Text> slowed(Request before, Instant until) {
    return before.stage() instanceof Stage.Approved(var earlier, _, _) && earlier.isEmpty()
        ? Optional.of(
            Text.of("Not sent yet: Paperspace asks us to slow down until ")
                .moment(until)
                .and(Code.SLOW_DOWN.behind() + ". I try again then."))
        : Optional.empty();
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
      case Stage.Approved(var earlier, _, _) when earlier.isEmpty() ->
          Optional.of(Text.of("Not sent yet: " + what + ". I try again."));
      case Stage.Uncertain _ ->
          Optional.of(
              Text.of(
                      "I can't tell whether it was made. "
                          + what
                          + ". Nothing more is sent; I keep looking. ")
                  .mention(before.asker()));
      default -> Optional.empty();
    };
  }

  private static Text answerLost(Request after, String why) {
    return Text.of(
            "No clear answer: "
                + why
                + Code.NO_CLEAR_ANSWER.behind()
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
                + " say so here. A new attempt (card above) could leave you with two machines. ")
        .mention(after.asker());
  }

  private static Optional<Text> userChecked(UserCheck user) {
    return switch (user) {
      case UserCheck.LeftBehind(var id) ->
          Optional.of(
              Text.of("The new user's account ")
                  .code(id.value())
                  .and(" was made and stays, without a machine."));
      case UserCheck.Absent _ ->
          Optional.of(Text.of("The new user's account was not made either."));
      case UserCheck.NotNeeded _, UserCheck.Due _ -> Optional.empty();
    };
  }

  private static String marker(Request request) {
    return request.attempt().orElseThrow().marker().value();
  }
}
