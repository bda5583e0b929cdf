package dev.quartermaster.sandbox.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the house rules make of a wish, of time that runs out, and of rights that change. */
final class PolicyScenes {
  private static final String DEAR = MainScenes.LINE.replace("P5000", "V100");
  private static final Duration OLDER_THAN_ANY_READING = Duration.ofSeconds(61);

  private PolicyScenes() {}

  static List<Scene> all() {
    return List.of(
        Scenes.scene(
            "two-approvers",
            "Linus asks for something dear: Grace's yes is one of two, and only Ada's sends it.",
            PolicyScenes::twoApprovers),
        Scenes.scene(
            "expired",
            "Nobody decides in half an hour: reminded, more people asked, expired; asked again with"
                + " one press.",
            PolicyScenes::expired),
        Scenes.scene(
            "approver-lost-rights",
            "Grace agrees and then leaves the group: her yes no longer counts, nothing is sent.",
            PolicyScenes::lostRights),
        Scenes.scene(
            "own-request",
            "Ada asks for more than an admin may allow himself: her own yes doesn't count,"
                + " Grace's does.",
            PolicyScenes::ownRequest),
        Scenes.scene(
            "frozen",
            "Ada stops everything: what is approved waits, every card says so, and goes on once she"
                + " lets it.",
            PolicyScenes::frozen),
        Scenes.scene(
            "why-not",
            "Linus is refused, with the rule, what it looked at and what would go; he takes that.",
            PolicyScenes::whyNot));
  }

  private static void twoApprovers(Play play) {
    asks(play, DEAR);
    play.presses("grace", "Approve");
    play.seen("grace", message -> says(message, "1 of 2") && can(message, "Approve"));
    play.says("Grace presses once more; a person counts once:");
    play.presses("grace", "Approve");
    play.sees("grace", "nothing changed");
    play.ensure(play.creates() == 0, "one yes of two should send nothing");
    play.presses("ada", "Approve");
    play.reaches("Approved by");
    MainScenes.ready(play);
    play.seen("ada", message -> says(message, "Approved by @grace") && says(message, "@ada"));
    play.ensure(play.creates() == 1 && play.machines() == 1, "one create, one machine");
  }

  private static void expired(Play play) {
    asks(play, DEAR);
    play.says("Half an hour must pass.");
    play.seen("linus", message -> message.threaded() && says(message, "Half of the time is over"));
    play.seen("linus", message -> message.threaded() && says(message, "of owners in their place"));
    play.seen("linus", message -> can(message, "Ask again"));
    VoteScenes.gone(play, "Approve");
    play.ensure(play.creates() == 0, "nothing should have been sent");
    play.presses("linus", "Ask again");
    var card = play.seen("linus", message -> can(message, "Send request"));
    play.ensure(
        says(card, "V100") && says(card, "trainer-7") && says(card, "100"),
        "the same should be asked for again");
    play.presses("linus", "Send request");
    play.seen("ada", message -> can(message, "Approve"));
  }

  private static void lostRights(Play play) {
    asks(play, DEAR);
    play.presses("grace", "Approve");
    play.seen("ada", message -> says(message, "1 of 2"));
    play.says("Grace is taken out of the group of those who decide; a minute passes.");
    play.powers().expels("grace");
    play.powers().passes(OLDER_THAN_ANY_READING);
    play.presses("ada", "Approve");
    play.seen(
        "linus", message -> message.threaded() && says(message, "may no longer decide about it"));
    play.seen("ada", message -> says(message, "1 of 2") && can(message, "Approve"));
    play.presses("grace", "Approve");
    play.sees("grace", "you aren't in approvers");
    play.ensure(play.creates() == 0, "a yes without the right should send nothing");
    play.says("Grace is back in the group, and says yes again:");
    play.powers().appoints("grace");
    play.powers().passes(OLDER_THAN_ANY_READING);
    play.presses("grace", "Approve");
    play.reaches("Approved by");
    MainScenes.ready(play);
    play.ensure(play.creates() == 1, "one create");
  }

  private static void ownRequest(Play play) {
    play.types("ada", DEAR + " reason:\"a week of training\"");
    play.presses("ada", "Send request");
    play.presses("ada", "Approve");
    var refusal = play.sees("ada", "M-204");
    play.ensure(says(refusal, "@grace"), "the refusal should name who can");
    play.ensure(play.creates() == 0, "nobody's own yes should count");
    play.presses("grace", "Approve");
    play.reaches("Approved by");
    MainScenes.ready(play);
    play.ensure(play.creates() == 1 && play.machines() == 1, "one create, one machine");
  }

  private static void frozen(Play play) {
    VoteScenes.asks(play);
    play.types("ada", "/machine freeze reason:\"the bill looks odd\"");
    play.seen("linus", message -> !message.threaded() && says(message, "the bill looks odd"));
    play.presses("grace", "Approve");
    play.seen("linus", message -> says(message, "APPROVED") && says(message, "Frozen"));
    play.says("Linus can't let it go on:");
    play.types("linus", "/machine unfreeze reason:\"please\"");
    play.sees("linus", "M-203");
    play.ensure(play.creates() == 0, "nothing should be sent while everything is stopped");
    play.types("ada", "/machine unfreeze reason:\"all is well\"");
    MainScenes.ready(play);
    play.ensure(play.creates() == 1, "what waited should have been sent once");
    play.ensure(
        play.sights("linus", message -> says(message, "Frozen")).isEmpty(),
        "no card should say that everything is stopped any more");
  }

  private static void whyNot(Play play) {
    play.types("linus", MainScenes.LINE.replace("size:100", "size:2000"));
    var refusal = play.sees("linus", "M-202");
    play.ensure(
        says(refusal, "rule huge") && says(refusal, "with 1 of approvers if size ≤ 1000"),
        "the refusal should name the rule and what would go");
    String id = id(refusal);
    play.types("linus", "/machine why " + id);
    play.sees("linus", id + ": Ruled not at all");
    play.says("He takes what would go:");
    play.presses("linus", "Edit…");
    play.sends("linus", Map.of("Disk (GB)", "1000"));
    play.formShows("linus", "Create trainer-7?");
    play.sends("linus", Map.of());
    play.seen("grace", message -> can(message, "Approve") && says(message, "Why you"));
    play.types("grace", "/machine why " + id);
    play.sees("grace", id + ": Ruled with 1 of approvers, by rule members");
    play.ensure(play.creates() == 0, "nothing should have been sent");
  }

  private static void asks(Play play, String line) {
    play.types("linus", line + " reason:\"a week of training\"");
    play.presses("linus", "Send request");
    play.seen("grace", message -> can(message, "Approve"));
    play.ensure(play.creates() == 0, "nothing should be sent before anybody agreed");
  }

  /** The request that a card is about. */
  private static String id(Message message) {
    Matcher id = Pattern.compile("R-[0-9A-Z]{4,8}").matcher(message.words());
    if (!id.find()) {
      throw new SceneFailed("the card should name its request");
    }
    return id.group();
  }

  private static boolean says(Message message, String words) {
    return message.words().contains(words);
  }

  private static boolean can(Message message, String button) {
    return message.controls().contains(button);
  }
}
