package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.Optional;

/**
 * One person at the workspace: types, reads, presses.
 *
 * <p>Every method that sends something to the bot blocks until the bot has answered or Slack's
 * limit has passed. What a person can't do because it isn't on the screen throws {@link
 * IllegalArgumentException} that says what is there.
 */
public final class Person {
  private final String id;
  private final Doings doings;
  private final Sight sight;

  Person(String id, Doings doings) {
    this.id = id;
    this.doings = doings;
    this.sight = new Sight(id, doings.world(), doings.board());
  }

  /** Slack's id of the person. */
  public String id() {
    return id;
  }

  /**
   * Types a slash command.
   *
   * @param place a channel's name or id, or {@code @} for the direct message with the bot
   */
  public Gesture types(String place, String line) {
    return doings.commands().type(me(), sight.place(place), line);
  }

  /**
   * Writes a line: a command where it begins with a slash, else words for all to read, which the
   * bot hears where it is mentioned, and in its own conversation.
   *
   * @param thread the stamp of the message to answer, if it is to stand in a thread
   */
  public Gesture says(String place, Optional<String> thread, String line) {
    if (line.strip().startsWith("/")) {
      return thread.isPresent() ? doings.commands().typeInThread(me(), line) : types(place, line);
    }
    return doings
        .barred(me())
        .orElseGet(() -> doings.talk().say(me(), sight.readable(place), thread, line));
  }

  /** What the person sees in a place, threads included, the oldest first. */
  public List<MessageView> sees(String place) {
    var world = doings.world();
    return world.messages().in(sight.readable(place).id()).stream()
        .filter(message -> message.visibleTo(id))
        .map(world.screen()::draw)
        .toList();
  }

  /** The messages of one thread that the person sees, its root first. */
  public List<MessageView> thread(String place, String rootTs) {
    return sees(place).stream()
        .filter(m -> m.ts().equals(rootTs) || m.thread().filter(rootTs::equals).isPresent())
        .toList();
  }

  /** The message with this stamp as it is now, if the person may see it. */
  public Optional<MessageView> message(String ts) {
    return sight.message(ts).map(doings.world().screen()::draw);
  }

  /**
   * Presses a button on a message, and says yes if it asks to confirm.
   *
   * @param control its action id or what is written on it
   */
  public Gesture presses(String ts, String control) {
    var seen = sight.seen(ts);
    var touch = new Clicks.Touch(Control.find(seen.content().blocks(), control), Optional.empty());
    return doings.barred(me()).orElseGet(() -> doings.clicks().onMessage(me(), seen, touch));
  }

  /**
   * Picks in a menu or fills in a field on a message; several choices are one a line. A menu that
   * the bot fills is asked with the choice as what was typed. Fields that Slack sends only with the
   * next press are kept until then.
   */
  public Gesture chooses(String ts, String control, String choice) {
    return new Picking(sight, doings).chooses(ts, control, choice);
  }

  /** What the person has of the bot beside its messages and forms. */
  public AppSide app() {
    return new AppSide(sight, doings);
  }

  /** The forms on the person's screen. */
  public Forms forms() {
    return new Forms(id, doings);
  }

  /** What Slack itself told the person, the oldest first. */
  public List<String> notices() {
    return doings.world().history().events(WorkspaceEvent.Told.class).stream()
        .filter(told -> told.person().equals(me().name()))
        .map(WorkspaceEvent.Told::text)
        .toList();
  }

  private Member me() {
    return sight.member();
  }
}
