package dev.quartermaster.sandbox.demo;

import java.util.List;
import java.util.Map;

/** Members ask, those who may decide. */
final class VoteScenes {
  private VoteScenes() {}

  static List<Scene> all() {
    return List.of(
        Scenes.scene(
            "member-asks",
            "Linus, who is no admin, asks; Grace approves with one press exactly what she saw, and"
                + " he gets his machine.",
            VoteScenes::memberAsks),
        Scenes.scene(
            "denied",
            "Linus asks, Grace says no and why; he is told, nothing is sent, and a copy is one"
                + " press away.",
            VoteScenes::denied),
        Scenes.scene(
            "edited-after-vote",
            "Linus changes his request after Ada has read it: her old button counts for nothing,"
                + " the card says what changed.",
            VoteScenes::edited));
  }

  /** Linus's request stands before those who decide. */
  static void asks(Play play) {
    play.types("linus", MainScenes.LINE + " reason:\"fine-tune run for the demo\"");
    play.presses("linus", "Send request");
    play.seen("grace", message -> message.controls().contains("Approve"));
    play.ensure(play.creates() == 0, "nothing should be sent before somebody agreed");
  }

  private static void memberAsks(Play play) {
    asks(play);
    play.says("Linus can't agree to it himself; Grace can:");
    play.presses("grace", "Approve");
    play.reaches("Approved by");
    MainScenes.ready(play);
    play.seen("grace", message -> message.words().contains("Approved by @grace"));
    gone(play, "Approve");
    play.ensure(play.creates() == 1 && play.machines() == 1, "one create, one machine");
    play.says("One yes, bound to one fingerprint; one create request, one machine.");
  }

  private static void denied(Play play) {
    asks(play);
    play.presses("grace", "I'm looking");
    play.sees("linus", "is looking");
    play.presses("grace", "Deny…");
    play.sends("grace", Map.of("Or in your own words", "use the shared P6000"));
    play.reaches("Denied by");
    gone(play, "Approve");
    play.presses("linus", "Copy request");
    play.seen("linus", message -> message.controls().contains("Send request"));
    play.ensure(play.creates() == 0, "nothing should have been sent");
  }

  private static void edited(Play play) {
    asks(play);
    var seen = play.seen("ada", message -> message.controls().contains("Approve"));
    String old = seen.ts();
    play.presses("linus", "Edit…");
    play.sends("linus", Map.of("Disk (GB)", "250"));
    play.seen("ada", message -> message.ts().equals(old) && message.words().contains("100 → 250"));
    play.says(
        "The card says what changed. Ada's screen still shows the old one; she presses there:");
    play.powers().pressesOld("ada", old, seen.version(), "Approve");
    var refusal = play.sees("ada", "M-303");
    play.ensure(
        refusal.controls().contains("Show current"), "what stands now should be one press away");
    play.ensure(play.creates() == 0, "a yes to what was changed should send nothing");
    play.says("A yes counts for what stands now:");
    play.presses("ada", "Approve");
    play.reaches("Approved by");
    MainScenes.ready(play);
    play.ensure(play.creates() == 1, "one create");
  }

  /** Nobody who decides sees a live button any more. */
  static void gone(Play play, String button) {
    for (String person : List.of("ada", "grace")) {
      play.until(
          "no button is left on what is decided",
          () -> play.sights(person, message -> message.controls().contains(button)).isEmpty());
    }
  }
}
