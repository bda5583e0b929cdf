package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Confirmation;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.machine.Choice;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.Quote;
import java.util.List;
import java.util.Optional;

/** What can be done with a machine from its card. */
final class MachineButtons {
  private MachineButtons() {}

  static List<Button> running(Request request) {
    return List.of(stop(request), restart(request), reshape(request), destroy(request));
  }

  static List<Button> off(Request request) {
    return List.of(start(request, "Start machine"), reshape(request), destroy(request));
  }

  static List<Button> notReady(Request request) {
    Button again = start(request, "Start again");
    Button look = RootButtons.plain(request, Press.LOOK, "Look now");
    return offForWantOfRoom(request)
        ? List.of(again, giveWay(request), look, destroy(request))
        : List.of(again, look, destroy(request));
  }

  /**
   * It should run and is off: where another choice would do, that one can be tried in its place.
   */
  private static boolean offForWantOfRoom(Request request) {
    Quote quote = request.quoted();
    return quote.hasNext()
        && quote.spec().startOnCreate()
        && request.stage() instanceof Stage.NotReady(var made, _)
        && made.state() == MachineState.OFF;
  }

  private static Button giveWay(Request request) {
    Quote quote = request.quoted();
    Choice next = quote.choices().get(quote.turn() + 1);
    var question =
        new Confirmation(
            "Remove it, try the next?",
            "This destroys "
                + quote.spec().type().wireName()
                + " "
                + quote.spec().name().value()
                + " with its disk. Once it is gone, one create is sent for "
                + Costs.of(next)
                + ".",
            "Remove and try next",
            "No");
    return new Button(
        Press.GIVE_WAY.word(),
        Target.of(request).toString(),
        "Remove and try next…",
        Weight.PLAIN,
        Optional.of(question));
  }

  static Button start(Request request, String label) {
    return RootButtons.plain(request, Press.START, label);
  }

  static Button stop(Request request) {
    var question =
        new Confirmation(
            "Stop the machine?",
            "Whoever works on "
                + request.quoted().spec().name().value()
                + " is cut off at once. "
                + Costs.whileOff(request.quoted()),
            "Stop machine",
            "No");
    return new Button(
        Press.STOP.word(),
        Target.of(request).toString(),
        "Stop machine",
        Weight.PLAIN,
        Optional.of(question));
  }

  private static Button restart(Request request) {
    var question =
        new Confirmation(
            "Restart the machine?",
            "Whoever works on "
                + request.quoted().spec().name().value()
                + " is cut off until it is back.",
            "Restart machine",
            "No");
    return new Button(
        Press.RESTART.word(),
        Target.of(request).toString(),
        "Restart machine",
        Weight.PLAIN,
        Optional.of(question));
  }

  private static Button reshape(Request request) {
    return RootButtons.plain(request, Press.RESHAPE, "Rename or resize…");
  }

  static Button destroy(Request request) {
    return Button.of(
        Press.DESTROY.word(), Target.of(request).toString(), "Destroy…", Weight.DANGER);
  }
}
