package dev.quartermaster.sandbox.demo;

import java.util.List;
import java.util.Map;

/** What happens when Paperspace has no room for what was asked for. */
final class RoomScenes {
  private RoomScenes() {}

  static List<Scene> all() {
    return List.of(
        Scenes.scene(
            "sold-out",
            "The type isn't to be had: nothing is sent, and what can be had is offered as buttons.",
            RoomScenes::soldOut),
        Scenes.scene(
            "fallback",
            "One wish, three machines that would do: the first is sold out, the second has no room"
                + " to start and is removed, the third runs.",
            RoomScenes::fallback),
        Scenes.scene(
            "keep-trying",
            "Nothing that would do is to be had: tried until there is room, with one create then.",
            RoomScenes::keepTrying),
        Scenes.scene(
            "no-capacity",
            "Paperspace accepts the machine but can't start it: said in its own words.",
            RoomScenes::noCapacity));
  }

  private static void soldOut(Play play) {
    play.breaks("sold-out");
    play.types("ada", MainScenes.LINE);
    play.presses("ada", "Create machine");
    play.sees("ada", "isn't available");
    play.ensure(play.creates() == 0, "nothing should have been sent");
    play.presses("ada", "Take P5000 in CA1");
    play.presses("ada", "Create machine");
    MainScenes.ready(play);
    play.ensure(play.creates() == 1, "only the alternative should have been sent");
  }

  private static void fallback(Play play) {
    play.breaks("sold-out");
    play.breaks("no-capacity");
    play.types("ada", MainScenes.LINE + " fallback:P5000@CA1,P6000@CA1");
    play.seen("ada", message -> message.words().contains("whichever of the 3 is made, at most"));
    play.presses("ada", "Create machine");
    play.seen(
        "ada",
        message -> message.threaded() && message.words().contains("the second of 3 choices"));
    play.presses("ada", "Remove and try next…");
    play.seen(
        "ada", message -> message.threaded() && message.words().contains("the third of 3 choices"));
    MainScenes.ready(play);
    play.ensure(play.creates() == 2, "one create for each choice that was to be had");
    play.ensure(play.machines() == 1, "never two machines");
  }

  private static void keepTrying(Play play) {
    Outage soldOut = play.outage("sold-out");
    play.types("ada", MainScenes.LINE + " fallback:P5000@CA1");
    play.presses("ada", "Create machine");
    play.seen(
        "ada", message -> message.threaded() && message.words().contains("None of the 2 choices"));
    play.presses("ada", "Keep trying until…");
    play.sends("ada", Map.of());
    play.seen("ada", message -> !message.threaded() && message.words().contains("WAITING"));
    play.ensure(play.creates() == 0, "nothing should have been sent so far");
    play.says("Later there is room again:");
    soldOut.over();
    play.seen("ada", message -> message.threaded() && message.words().contains("can be had now"));
    MainScenes.ready(play);
    play.ensure(play.creates() == 1, "one create in the end");
  }

  private static void noCapacity(Play play) {
    play.breaks("no-capacity");
    play.types("ada", MainScenes.LINE);
    play.presses("ada", "Create machine");
    play.seen(
        "ada", message -> message.threaded() && message.words().contains("insufficient capacity"));
    play.seen("ada", message -> message.controls().contains("Start again"));
    play.says("Later there is capacity again:");
    play.presses("ada", "Start again");
    MainScenes.ready(play);
  }
}
