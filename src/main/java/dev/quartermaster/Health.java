package dev.quartermaster;

import dev.quartermaster.chat.slack.Slack;
import dev.quartermaster.chat.slack.SlackHealth;
import dev.quartermaster.ops.Check;
import dev.quartermaster.ops.Probe;
import dev.quartermaster.request.Alarms;
import dev.quartermaster.request.Room;
import dev.quartermaster.request.StoreUnavailable;
import dev.quartermaster.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Whether the bot can take commands: what /readyz says, in names and ages. */
final class Health implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Store store;
  private final Outside outside;
  private final Edges edges;
  private final AtomicBoolean draining = new AtomicBoolean();
  private final Probe storeProbe;

  /** What is looked at besides the store. */
  record Outside(Slack slack, Room room, Alarms alarms, Supplier<Check> people, boolean live) {}

  Health(Store store, Outside outside, Edges edges) {
    this.store = store;
    this.outside = outside;
    this.edges = edges;
    this.storeProbe = Probe.start("store", EVERY, edges.nanos(), this::storeCheck);
  }

  /** From now on it is not ready: it takes nothing new. */
  void drain() {
    draining.set(true);
  }

  List<Check> checks() {
    return List.of(
        new Check("stopping", !draining.get(), draining.get() ? "taking nothing new" : "no"),
        storeProbe.latest(),
        doorCheck(),
        chatCheck(),
        new Check("live", true, outside.live() ? "yes" : "no, a dry run, nothing is sent"),
        outside.people().get());
  }

  /** Whether what people do reaches us. */
  private Check doorCheck() {
    SlackHealth.Door door = outside.slack().health().door();
    return new Check("slack", door.isOpen(), door.words());
  }

  /** What the chat's own words were stays in the log: they may name hosts. */
  private Check chatCheck() {
    SlackHealth now = outside.slack().health();
    String answered =
        now.lastAnswer()
            .map(at -> "answered " + Duration.between(at, edges.wall().instant()).toSeconds())
            .map(words -> words + " s ago")
            .orElse("no answer yet");
    String token = now.token().name().toLowerCase(Locale.ROOT);
    return new Check("chat", now.isReady(), "token " + token + ", " + answered);
  }

  /** Writes a little, and looks at the room on the disk. */
  private Check storeCheck() {
    try {
      store.prove();
    } catch (StoreUnavailable _) {
      return new Check("store", false, "can't be written");
    }
    if (outside.room().isEnough()) {
      outside.alarms().clear(Alarms.Trouble.ROOM);
      return new Check("store", true, "writable");
    }
    outside.alarms().raise(Alarms.Trouble.ROOM, "");
    return new Check("store", false, "the disk is nearly full, nothing new is taken");
  }

  @Override
  public void close() {
    storeProbe.close();
  }
}
