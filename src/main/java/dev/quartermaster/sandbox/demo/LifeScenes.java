package dev.quartermaster.sandbox.demo;

import java.util.List;
import java.util.Map;

/** What is done with a machine between its making and its end. */
final class LifeScenes {
  private LifeScenes() {}

  static List<Scene> all() {
    return List.of(
        Scenes.live(
            "v1-main",
            "The main job over Paperspace's API v1, the one that is there today.",
            LifeScenes::main),
        Scenes.live(
            "resize",
            "Ada gives the machine other hardware and a larger disk, once she has seen the price.",
            LifeScenes::resize),
        Scenes.scene(
            "action-already-running",
            "One thing at a time: what is under way already is told as that, all else waits.",
            LifeScenes::alreadyRunning),
        Scenes.live(
            "snapshot-restore",
            "Ada keeps the disk as a snapshot and puts it back.",
            LifeScenes::snapshotRestore),
        Scenes.live(
            "sweep-finds-loose-ip",
            "A static IP outlives its machine; the sweep tells of it, and Ada releases it.",
            LifeScenes::looseAddress),
        Scenes.scene(
            "handover",
            "Ada hands her machine over to Linus, who stops it as his own.",
            LifeScenes::handOver));
  }

  private static void main(Play play) {
    MainScenes.make(play);
    play.ensure(
        play.creates() == 1 && play.machines() == 1, "Paperspace should have seen one create");
  }

  private static void resize(Play play) {
    MainScenes.make(play);
    play.types("ada", "/machine resize trainer-7 size:50");
    play.sees("ada", "can only grow");
    play.types("ada", "/machine resize trainer-7 type:P6000 size:250");
    play.sees("ada", "Resize trainer-7?");
    play.presses("ada", "Resize machine");
    threaded(play, "It is a P6000 with a disk of 250 GB now");
    root(play, "READY");
    play.says("The price was shown first; the thread says how it ended.");
  }

  private static void alreadyRunning(Play play) {
    MainScenes.make(play);
    play.says("Everything is held for a moment, so that there is time to look:");
    play.types("ada", "/machine freeze reason:\"to look at it\"");
    play.sees("ada", "Stopped. Nothing is sent");
    play.presses("ada", "Stop machine");
    threaded(play, "asked to stop it");
    play.types("ada", "/machine stop trainer-7");
    play.sees("ada", "Already stopping");
    play.types("ada", "/machine restart trainer-7");
    play.sees("ada", "I can't restart");
    play.types("ada", "/machine unfreeze reason:\"seen\"");
    threaded(play, "OFF");
    play.says("Nothing was sent twice, and nothing in between.");
  }

  private static void snapshotRestore(Play play) {
    MainScenes.make(play);
    play.types("ada", "/machine snapshot create trainer-7 name:before-upgrade");
    threaded(play, "Its disk is kept as the snapshot before-upgrade");
    play.types("ada", "/machine snapshot restore trainer-7 name:before-upgrade");
    play.sees("ada", "has one such snapshot");
    play.presses("ada", "Restore it");
    threaded(play, "Its disk is what it was in the snapshot");
    play.types("ada", "/machine snapshot list trainer-7");
    play.sees("ada", "has 2 such snapshots");
    play.says("How it was before is a snapshot, too, so nothing is lost.");
  }

  private static void looseAddress(Play play) {
    play.types(
        "ada",
        "/machine create name:trainer-7 type:P5000 region:NY2 size:100 ip:static"
            + " template:\"Ubuntu 22.04\"");
    play.presses("ada", "Create machine");
    threaded(play, "READY");
    play.says("Ada destroys the machine, and keeps its address by mistake:");
    play.presses("ada", "Stop machine");
    threaded(play, "OFF");
    play.types("ada", "/machine destroy trainer-7");
    play.sends(
        "ada",
        Map.of(
            "Its static public IP", "Keep it on the account: it goes on costing",
            "Type the machine's name to confirm", "trainer-7"));
    threaded(play, "Its static IP stays on the account");
    play.types("ada", "/machine sweep");
    play.sees("ada", "belongs to no machine, and costs $3.00 a month");
    play.presses("ada", "Release");
    play.sees("ada", "is released and costs no more");
    play.types("ada", "/machine sweep");
    play.sees("ada", "No loose ends");
    play.says("Operations read of it in their channel, too; nothing was done by itself.");
  }

  private static void handOver(Play play) {
    MainScenes.make(play);
    play.types("linus", "/machine stop trainer-7");
    play.sees("linus", "Only whoever asked for it");
    play.types("ada", "/machine handover trainer-7 to:@linus");
    threaded(play, "'s now");
    play.types("linus", "/machine stop trainer-7");
    threaded(play, "OFF");
    play.says("It is Linus's machine now, and what he says goes.");
  }

  private static void threaded(Play play, String words) {
    play.seen("ada", message -> message.threaded() && message.words().contains(words));
  }

  private static void root(Play play, String words) {
    play.seen(
        "ada",
        message -> !message.threaded() && !message.whispered() && message.words().contains(words));
  }
}
