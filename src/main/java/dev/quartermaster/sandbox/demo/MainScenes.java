package dev.quartermaster.sandbox.demo;

import java.util.List;
import java.util.Map;

/** What people do on an ordinary day. */
final class MainScenes {
  static final String LINE =
      "/machine create name:trainer-7 type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"";

  private MainScenes() {}

  static List<Scene> all() {
    return List.of(
        Scenes.scene(
            "main",
            "Ada, an admin, asks for a machine in one line, confirms it, and gets its IP in the"
                + " thread.",
            MainScenes::main),
        Scenes.scene(
            "not-an-admin",
            "Gus, a guest, asks for a machine: he is told in private who can; nothing is sent.",
            MainScenes::notAnAdmin),
        Scenes.scene(
            "bad-parameters",
            "Everything that can't be right is said at once, before anything is sent.",
            MainScenes::badParameters),
        Scenes.scene(
            "double-click",
            "Ada presses the button twice in the same moment: one machine.",
            MainScenes::doubleClick),
        Scenes.scene(
            "stop-and-destroy",
            "Ada stops the machine, starts it again, and destroys it by typing its name.",
            MainScenes::stopAndDestroy));
  }

  private static void main(Play play) {
    make(play);
    play.ensure(
        play.creates() == 1 && play.machines() == 1, "Paperspace should have seen one create");
    play.says("One line, one create request, one machine, its IP in the thread.");
  }

  /** The main job: from the line to READY and the IP in the thread. */
  static void make(Play play) {
    play.types("ada", LINE);
    play.presses("ada", "Create machine");
    ready(play);
  }

  static void ready(Play play) {
    play.seen(
        "ada",
        message ->
            message.threaded()
                && message.words().contains("READY")
                && message.words().contains("public 203.0.113."));
    play.seen("ada", message -> !message.threaded() && message.words().contains("READY"));
  }

  private static void notAnAdmin(Play play) {
    play.types("guest", LINE);
    play.sees("guest", "These people can");
    play.says("Looking is free, but for members of the workspace only:");
    play.types("guest", "/machine list");
    play.sees("guest", "Only full members");
    play.types("linus", "/machine list");
    play.sees("linus", "No machines");
    play.ensure(play.creates() == 0, "nothing should have been sent");
  }

  private static void badParameters(Play play) {
    play.types(
        "ada",
        "/machine create name:bad type:C4 region:NY2 size:60 template:\"Windows 10\""
            + " assignPublicIp:yes dynamicPublicIp:yes snapshot:sometimes");
    play.sees("ada", "can't be made as it stands");
    play.says("A misspelt key:");
    play.types("ada", "/machine create tpye:P5000");
    play.sees("ada", "Did you mean type");
    play.says("A password never gets further than this:");
    play.types("ada", "/machine create name:x password:hunter2");
    play.sees("ada", "Don't send passwords");
    play.ensure(play.creates() == 0, "nothing should have been sent");
  }

  private static void doubleClick(Play play) {
    play.types("ada", LINE);
    play.pressesTwice("ada", "Create machine");
    ready(play);
    play.ensure(play.creates() == 1, "two presses should have made one create");
    play.says("Two presses, one create request.");
  }

  private static void stopAndDestroy(Play play) {
    make(play);
    play.presses("ada", "Stop machine");
    play.seen("ada", message -> message.threaded() && message.words().contains("OFF"));
    play.presses("ada", "Start machine");
    play.until(
        "the machine runs again",
        () ->
            play.seen("ada", message -> message.controls().contains("Stop machine"))
                .words()
                .contains("READY"));
    play.presses("ada", "Destroy…");
    play.says("Destroying asks for the name; a wrong one is refused beside the field:");
    play.sends("ada", Map.of("Type the machine's name to confirm", "trainer-8"));
    play.ensure(
        play.formErrors("ada").contains("isn't its name"),
        "the wrong name should have been refused");
    play.sends("ada", Map.of("Type the machine's name to confirm", "trainer-7"));
    play.seen("ada", message -> message.threaded() && message.words().contains("Destroyed"));
    play.ensure(play.machines() == 0, "the machine should be gone");
  }
}
