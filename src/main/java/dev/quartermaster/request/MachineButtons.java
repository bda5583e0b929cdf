package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Confirmation;
import dev.quartermaster.chat.Button.Weight;
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
    return List.of(
        start(request, "Start again"),
        RootButtons.plain(request, Press.LOOK, "Look now"),
        destroy(request));
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
