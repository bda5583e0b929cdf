package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The one public card of a request, a picture of its row: status word, machine, what goes on, what
 * can be done.
 */
final class RootCard {
  private RootCard() {}

  static Card of(Request request) {
    Text summary =
        Text.empty()
            .strong(request.stage().word())
            .and(" " + request.id() + " · ")
            .and(Wording.inOneLine(request))
            .and(" · for ")
            .mention(request.asker())
            .and(". ")
            .and(state(request));
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Title(request.stage().word() + " · " + request.quoted().spec().name().value()));
    parts.add(new Part.Line(Wording.inOneLine(request)));
    parts.add(new Part.Line(state(request)));
    parts.add(new Part.Note(smallPrint(request)));
    List<Button> buttons = RootButtons.of(request);
    if (!buttons.isEmpty()) {
      parts.add(new Part.Buttons(buttons));
    }
    return new Card(summary, parts);
  }

  private static Text smallPrint(Request request) {
    Text text =
        Text.of(request.id() + " · asked by ")
            .mention(request.asker())
            .and(" ")
            .moment(request.opened())
            .and(
                " · "
                    + Wording.price(request.quoted())
                    + " ("
                    + Wording.pricesOf(request.quoted())
                    + ")");
    return text.and(" · history in the thread");
  }

  private static Text state(Request request) {
    return switch (request.stage()) {
      case Stage.Draft _ -> Text.of("Waiting for its asker.");
      case Stage.Pending(var why, var until) ->
          Text.of("Must be confirmed again: " + why + ". Expires ").moment(until).and(".");
      case Stage.Approved(var waiting) ->
          Text.of(
              waiting
                  .map(what -> "Nothing sent yet, waiting: " + what + ".")
                  .orElse("Being checked once more before it is sent."));
      case Stage.Creating _ -> Text.of("Sent to Paperspace; waiting for the answer.");
      case Stage.Provisioning(var made, var deadline) ->
          machine(made)
              .and(" is " + made.state().word() + ". Expected to be ready before ")
              .moment(deadline)
              .and(".");
      case Stage.Ready(var made, var addressUntil) ->
          machine(made)
              .and(" runs: ")
              .and(Wording.addresses(made))
              .and(addressUntil.isPresent() ? " (public IP still to come)." : ".");
      case Stage.Off(var made) -> machine(made).and(" is off. Disk and static IP go on costing.");
      case Stage.NotReady(var made, var why) ->
          machine(made)
              .and(" exists but is not ready: " + why + ". It may bill. I keep looking at it.");
      case Stage.Changing changing -> changing(changing);
      case Stage.Gone(var made, var by) ->
          by.map(person -> machine(made).and(" was destroyed by ").mention(person).and("."))
              .orElseGet(
                  () -> machine(made).and(" is no longer there; it was not destroyed from here."));
      case Stage.Failed(var failure, var user) ->
          Text.of(failure.words() + " (" + failure.code() + ")").and(left(user));
      case Stage.Uncertain uncertain -> uncertain(request, uncertain);
      case Stage.NotFound lost ->
          Text.of(
                  "No clear answer, and not found in "
                      + lost.looks()
                      + " looks. It may still appear: I keep looking and will say so here.")
              .and(left(lost.user()));
      case Stage.Cancelled(var by) ->
          Text.of("Called off by ").mention(by).and(". Nothing was made.");
      case Stage.Expired _ -> Text.of("Nobody confirmed it in time. Nothing was made.");
    };
  }

  private static Text changing(Stage.Changing changing) {
    String what =
        changing.sent()
            ? " is " + changing.verb().progress()
            : " is about to be told to " + changing.verb().word();
    return machine(changing.made()).and(what + ", asked by ").mention(changing.by()).and(".");
  }

  private static Text uncertain(Request request, Stage.Uncertain uncertain) {
    return Text.of(
            "No clear answer ("
                + uncertain.why()
                + "). It is not sent again. Looking for the mark ")
        .code(request.attempt().orElseThrow().marker().value())
        .and(" until ")
        .moment(uncertain.settleUntil())
        .and("; looked " + uncertain.looks() + " times.");
  }

  private static Text left(UserCheck user) {
    return switch (user) {
      case UserCheck.NotNeeded _, UserCheck.Absent _ -> Text.empty();
      case UserCheck.Due _ -> Text.of(" Checking whether the new user's account was made.");
      case UserCheck.LeftBehind(var id) ->
          Text.of(" The new user's account ")
              .code(id.value())
              .and(" was made and stays; the machine was not.");
    };
  }

  private static Text machine(Made made) {
    return Text.of("Machine ").code(made.id().value());
  }
}
