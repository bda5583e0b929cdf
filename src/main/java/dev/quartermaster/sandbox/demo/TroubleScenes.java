package dev.quartermaster.sandbox.demo;

import java.util.List;
import java.util.Map;

/** What happens when Paperspace says no, or half of yes. */
final class TroubleScenes {
  private TroubleScenes() {}

  static List<Scene> all() {
    return List.of(
        Scenes.scene(
            "refused",
            "Paperspace refuses the create: said in its own words; tried again by a press.",
            TroubleScenes::refused),
        Scenes.scene(
            "stuck",
            "The machine never becomes ready: told after the time, and still looked at.",
            TroubleScenes::stuck),
        Scenes.scene(
            "ip-late",
            "The machine is ready before its public IP: both are told when they come.",
            TroubleScenes::ipLate),
        Scenes.scene(
            "new-user-left-behind",
            "A machine for somebody new: his account is made, the machine refused; the next try"
                + " uses that account.",
            TroubleScenes::newUserLeftBehind));
  }

  private static void refused(Play play) {
    play.breaks("bad-key");
    play.types("ada", MainScenes.LINE);
    play.presses("ada", "Create machine");
    play.seen(
        "ada", message -> message.threaded() && message.words().contains("refused the API key"));
    play.says("The key is mended; the same request is confirmed again:");
    play.presses("ada", "Try again…");
    MainScenes.ready(play);
    play.ensure(play.machines() == 1, "one machine");
  }

  private static void stuck(Play play) {
    play.breaks("stuck-provisioning");
    play.types("ada", MainScenes.LINE);
    play.presses("ada", "Create machine");
    play.seen(
        "ada",
        message -> message.threaded() && message.words().contains("still provisioning after"));
    play.seen("ada", message -> !message.threaded() && message.words().contains("NOT READY"));
  }

  private static void ipLate(Play play) {
    play.breaks("ip-late", 120);
    play.types("ada", MainScenes.LINE);
    play.presses("ada", "Create machine");
    play.seen("ada", message -> message.threaded() && message.words().contains("has not come yet"));
    play.seen("ada", message -> message.threaded() && message.words().contains("public IP came"));
  }

  private static void newUserLeftBehind(Play play) {
    play.breaks("user-made-machine-refused");
    play.types("ada", MainScenes.LINE + " new-user");
    play.sends(
        "ada",
        Map.of(
            "New user's e-mail",
            "new.user@example.com",
            "New user's first name",
            "Nora",
            "New user's last name",
            "Ullmann"));
    play.formShows("ada", "Create trainer-7?");
    play.sends("ada", Map.of());
    play.seen(
        "ada", message -> message.threaded() && message.words().contains("was made and stays"));
    play.presses("ada", "Machine for this account");
    play.presses("ada", "Confirm again");
    MainScenes.ready(play);
    play.ensure(play.machines() == 1, "one machine");
  }
}
