package dev.quartermaster.sandbox.demo;

import java.util.List;

/** What happens when nobody can say whether a machine was made. */
final class DoubtScenes {
  private DoubtScenes() {}

  static List<Scene> all() {
    return List.of(
        Scenes.scene(
            "lost-answer-found",
            "The machine is made but the answer is lost: it is not sent again, but found by its"
                + " mark.",
            DoubtScenes::found),
        Scenes.scene(
            "lost-answer-not-found",
            "The answer is lost and no machine appears: said after many looks; only a person starts"
                + " a new attempt.",
            DoubtScenes::notFound),
        Scenes.deadly(
            "killed-and-resumed",
            "The bot is killed in the middle of the create: started again, it finds the machine and"
                + " goes on.",
            DoubtScenes::killed));
  }

  private static void found(Play play) {
    play.breaks("lost-after");
    play.types("ada", MainScenes.LINE);
    play.presses("ada", "Create machine");
    play.seen(
        "ada", message -> message.threaded() && message.words().contains("will not send it again"));
    play.seen("ada", message -> message.threaded() && message.words().contains("Found:"));
    MainScenes.ready(play);
    play.ensure(play.creates() == 1 && play.machines() == 1, "one create, one machine");
  }

  private static void notFound(Play play) {
    play.breaks("lost-before");
    play.types("ada", MainScenes.LINE);
    play.presses("ada", "Create machine");
    play.seen(
        "ada", message -> message.threaded() && message.words().contains("will not send it again"));
    play.says("Now the bot looks and looks; a quarter of an hour must pass.");
    play.seen("ada", message -> message.threaded() && message.words().contains("Not found in"));
    play.ensure(play.creates() == 1, "nothing should have been sent again");
    play.says("Ada decides to try once more, under a new mark:");
    play.presses("ada", "New attempt…");
    MainScenes.ready(play);
    play.ensure(
        play.creates() == 2 && play.machines() == 1, "one create for each of the two attempts");
  }

  private static void killed(Play play) {
    play.breaks("hang", 5);
    play.types("ada", MainScenes.LINE);
    play.presses("ada", "Create machine");
    play.until("Paperspace has the create", () -> play.creates() == 1);
    play.says(
        "Paperspace has made the machine and is about to answer. The bot is killed (kill -9).");
    play.bot().kill();
    play.says(
        "A new process starts on the same data. It must not send again; after a minute it takes the"
            + " create for lost, and looks.");
    play.bot().start();
    play.seen("ada", message -> message.threaded() && message.words().contains("Found:"));
    MainScenes.ready(play);
    play.ensure(play.creates() == 1 && play.machines() == 1, "one create, one machine");
  }
}
