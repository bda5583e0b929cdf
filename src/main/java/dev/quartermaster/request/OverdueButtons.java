package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import java.util.List;

/** What can be done about an order that takes too long: look, or tell the machine once more. */
final class OverdueButtons {
  private OverdueButtons() {}

  static List<Button> of(Request request, Stage.Changing changing) {
    Button look = RootButtons.plain(request, Press.LOOK, "Look now");
    Button destroy = MachineButtons.destroy(request);
    return switch (changing.verb()) {
      case START -> List.of(look, MachineButtons.start(request, "Start again"), destroy);
      case STOP -> List.of(look, MachineButtons.stop(request), destroy);
      case DESTROY, RESTART, RENAME, RESIZE, SNAPSHOT, RESTORE, KEEP, ADJUST ->
          List.of(look, destroy);
    };
  }
}
