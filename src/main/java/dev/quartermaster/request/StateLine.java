package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Marker;
import java.time.Instant;
import java.util.Optional;

/** What goes on with a request, in a sentence or two. */
final class StateLine {
  private StateLine() {}

  static Text of(Request request) {
    return switch (request.stage()) {
      case Stage.Draft _ -> Text.of("Waiting for its asker.");
      case Stage.Pending(var why, var until) when request.isPutToVote() ->
          BallotWords.waiting(request.ballot().orElseThrow(), why, until);
      case Stage.Pending(var why, var until) ->
          Text.of("Nothing is sent until it is confirmed again: " + why + ". Expires ")
              .moment(until)
              .and(".");
      case Stage.Approved approved -> approved(approved);
      case Stage.Creating _ -> Text.of("Sent to Paperspace; waiting for the answer.");
      case Stage.WithMachine stage -> withMachine(request, stage);
      case Stage.Failed(var failure, var user) -> Wording.failure(failure).and(left(user));
      case Stage.Awaiting(var failure, var hope) ->
          Wording.failure(failure).and(RoomStory.hoping(hope));
      case Stage.Uncertain uncertain -> uncertain(request, uncertain);
      case Stage.NotFound lost -> notFound(lost);
      case Stage.Rehearsed _ ->
          Text.of(
              "Dry run: nothing was sent and no machine was made, as this bot is not live yet. What"
                  + " I would send is in the thread.");
      case Stage.Cancelled(var by) ->
          Text.of("Called off by ").mention(by).and(". Nothing more is sent.");
      case Stage.Denied denied -> denied(denied);
      case Stage.Expired _ -> Text.of("Nobody " + missed(request) + ". Nothing more is sent.");
    };
  }

  private static Text denied(Stage.Denied denied) {
    return Text.of("Denied by ")
        .mention(denied.by())
        .and(" ")
        .moment(denied.at())
        .and(BallotWords.quoted(denied.reason()) + ". Nothing is sent.");
  }

  /** What nobody did in time. */
  static String missed(Request request) {
    return request.ballot().isPresent() ? "decided in time" : "confirmed it in time";
  }

  private static Text approved(Stage.Approved now) {
    if (now.waiting().isEmpty()) {
      return Text.of("Checked once more, then sent.");
    }
    String tried = now.holds() > 1 ? " (tried " + now.holds() + " times)" : "";
    Text text = Text.of("Not sent yet: " + now.waiting().get() + tried);
    return now.notBefore()
        .map(until -> text.and(" until ").moment(until).and(slow() + ". I try again then."))
        .orElseGet(() -> text.and(". I try again."));
  }

  private static String slow() {
    return Code.SLOW_DOWN.behind();
  }

  /** Where the cloud wants quiet while something is looked for. */
  private static Text quiet(Optional<Instant> until) {
    return until
        .map(
            moment ->
                Text.of(" Paperspace asks us to slow down until ").moment(moment).and(slow() + "."))
        .orElse(Text.empty());
  }

  private static Text withMachine(Request request, Stage.WithMachine stage) {
    Text machine = Text.of("Machine ").code(stage.made().id().value());
    return switch (stage) {
      case Stage.Provisioning(var made, var deadline, var quiet) ->
          machine
              .and(" is " + made.state().word() + ". Expected to be ready before ")
              .moment(deadline)
              .and(".")
              .and(quiet(quiet));
      case Stage.Ready ready -> machine.and(" runs: ").and(Wording.addresses(ready)).and(".");
      case Stage.Off _ -> machine.and(" is off. " + Costs.whileOff(request.quoted()));
      case Stage.NotReady now when now.unseen() ->
          machine.and(
              " may be ready or not: "
                  + now.why()
                  + ". It may run, and cost. I keep looking at it, more rarely.");
      case Stage.NotReady(_, var why) ->
          machine.and(
              " exists but is not ready: "
                  + why
                  + ". It costs at least its disk. I keep looking at it.");
      case Stage.Changing changing -> changing(machine, changing);
      case Stage.Gone(_, var by) ->
          by.map(person -> machine.and(" was destroyed by ").mention(person).and("."))
              .orElseGet(() -> machine.and(" is no longer there; it was not destroyed from here."));
    };
  }

  private static Text changing(Text machine, Stage.Changing changing) {
    if (changing.overdue()) {
      return machine
          .and(" should have been " + changing.verb().done() + " by now, as asked by ")
          .mention(changing.by())
          .and(". I keep looking at it, more rarely.");
    }
    String what =
        changing.sent()
            ? " is being " + changing.verb().done()
            : " is about to be " + changing.verb().done();
    return machine.and(what + ", asked by ").mention(changing.by()).and(".");
  }

  private static Text uncertain(Request request, Stage.Uncertain uncertain) {
    Marker marker = request.attempt().orElseThrow().marker();
    if (uncertain.why().startsWith(Stage.CAN_NOT_TELL)) {
      return Text.of(
              "I can't tell whether it was made. "
                  + uncertain.why()
                  + ". Nothing more is sent; I keep looking for the mark ")
          .code(marker.value())
          .and(".");
    }
    return Text.of(
            "No clear answer ("
                + uncertain.why()
                + "). It is not sent again. Looking for the mark ")
        .code(marker.value())
        .and(" until ")
        .moment(uncertain.settleUntil())
        .and(looked(uncertain.looks()))
        .and(quiet(uncertain.quietUntil()));
  }

  private static String looked(int looks) {
    return switch (looks) {
      case 0 -> ".";
      case 1 -> "; looked once so far.";
      default -> "; looked " + looks + " times so far.";
    };
  }

  private static Text notFound(Stage.NotFound lost) {
    return Text.of(
            "No clear answer, and not found in "
                + lost.looks()
                + " looks. It may still appear: I keep looking and will say so in the thread.")
        .and(left(lost.user()));
  }

  private static Text left(UserCheck user) {
    return switch (user) {
      case UserCheck.NotNeeded _, UserCheck.Absent _ -> Text.empty();
      case UserCheck.Due _ -> Text.of(" Checking whether the new user's account was made.");
      case UserCheck.LeftBehind(var id) ->
          Text.of(" The new user's account ")
              .code(id.value())
              .and(" was made and stays, without a machine.");
    };
  }
}
