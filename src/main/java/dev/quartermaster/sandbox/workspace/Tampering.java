package dev.quartermaster.sandbox.workspace;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** What no well-behaved screen does: replays, forgeries, old buttons, changed values. */
public final class Tampering {
  private final Doings doings;
  private final BotLink bot;
  private final Links links;

  Tampering(Doings doings, BotLink bot, Links links) {
    this.doings = doings;
    this.bot = bot;
    this.links = links;
  }

  /** The bot's links, and what befalls them. */
  public Links links() {
    return links;
  }

  /** Sends these bytes with these headers to the bot. */
  public Delivery deliverRaw(Bytes body, List<Map.Entry<String, String>> headers) {
    return bot.send("raw", body, headers);
  }

  /** The headers that Slack would send these bytes with now, signature and stamp among them. */
  public List<Map.Entry<String, String>> signed(Bytes body) {
    return bot.signed(body.copy());
  }

  /** Sends a delivery once more, byte for byte, with its old stamp and signature. */
  public Delivery replay(Delivery delivery) {
    return bot.send(delivery.kind(), delivery.body(), delivery.headers());
  }

  /**
   * Presses a button of an earlier version of a message, even of a deleted one, seen or not.
   *
   * @param version 0 for the first
   */
  public Gesture pressesVersion(String person, String ts, int version, String control) {
    var message = known(ts);
    var seen = new Clicks.Seen(message, message.version(version));
    var touch = new Clicks.Touch(Control.find(seen.content().blocks(), control), Optional.empty());
    return doings.clicks().onMessage(member(person), seen, touch);
  }

  /** Presses a button of a message with another value than the bot gave it. */
  public Gesture pressesWithValue(String person, String ts, String control, String value) {
    var message = known(ts);
    var found = Control.find(message.content().blocks(), control);
    var changed = new Control(found.block(), found.element().deepCopy().put("value", value));
    return doings
        .clicks()
        .onMessage(
            member(person),
            new Clicks.Seen(message, message.content()),
            new Clicks.Touch(changed, Optional.empty()));
  }

  /** Does the same thing this many times at once and waits for all. */
  public List<Gesture> atOnce(int times, Callable<Gesture> act) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = threads.invokeAll(Collections.nCopies(times, act));
      return running.stream().map(Tampering::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pressing " + times + " times", e);
    }
  }

  /** Sends the top form of a person unchecked, changed in this way. */
  public Gesture submitsChanged(String person, UnaryOperator<ObjectNode> change) {
    var member = member(person);
    var open = doings.world().modals().of(member.id()).getLast();
    var changed =
        new OpenView(
            open.place(),
            change.apply(open.view().deepCopy()),
            open.hash(),
            open.values(),
            open.errors());
    return doings.forms().send(member, changed);
  }

  private StoredMessage known(String ts) {
    return doings
        .world()
        .messages()
        .evenDeleted(ts)
        .orElseThrow(
            () -> new IllegalArgumentException("message: " + ts + " (expected a known one)"));
  }

  private Member member(String person) {
    return doings.world().member(person);
  }

  private static Gesture result(Future<Gesture> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("pressing at once", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pressing", e);
    }
  }
}
