package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.slack.SocketMessage.Parcel;
import dev.quartermaster.chat.slack.SocketMessage.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import okhttp3.WebSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one link up: dials, has a new one before Slack ends the old, and dials again when one is
 * lost, after pauses that grow and of which half is chance, so that many bots don't come back in
 * the same moment.
 */
final class Seat implements Link.Watcher {
  private static final Logger log = LoggerFactory.getLogger(Seat.class);

  /** After a link that lived so long the next is dialled soon. */
  private static final long GOOD = Duration.ofSeconds(10).toNanos();

  private final Equipment equipment;
  private final Hall hall;
  private final Pauses pauses;
  private volatile Optional<Link> up = Optional.empty();
  private Optional<Link> dialled = Optional.empty();
  private boolean asking;
  private boolean ended;
  private long upSince;
  private long turn;
  private volatile String trouble = "not dialled yet";

  /**
   * What all seats share.
   *
   * @param workers for what waits
   * @param chance from 0 to below 1
   */
  record Equipment(
      LinkOpener opener,
      WebSocket.Factory sockets,
      Executor workers,
      Timer timer,
      LinkRhythm rhythm,
      LongSupplier nanoTime,
      DoubleSupplier chance) {}

  /** Who looks after the seats. */
  interface Hall {
    /** A delivery came by that link. */
    void brought(Link link, Parcel parcel);

    /** A link came or went. */
    void changed();

    /** Slack serves no links to this app any more. */
    void disabled();
  }

  Seat(Equipment equipment, Hall hall) {
    this.equipment = equipment;
    this.hall = hall;
    this.pauses = new Pauses(equipment.rhythm(), equipment.chance());
  }

  /** Begins to have a link, or a new one. */
  synchronized void dial() {
    if (!ended && !asking && dialled.isEmpty()) {
      turn++;
      asking = true;
      equipment.workers().execute(this::ask);
    }
  }

  /** Asked by either seat of both, so it takes no lock: each would hold its own meanwhile. */
  boolean isUp() {
    return up.isPresent();
  }

  /** Why there is no link. */
  String trouble() {
    return trouble;
  }

  /** Dials no more, and says goodbye; gives the links that are ending. */
  synchronized List<Link> end() {
    ended = true;
    List<Link> ending = Stream.concat(up.stream(), dialled.stream()).toList();
    ending.forEach(Link::close);
    return ending;
  }

  @Override
  public synchronized void greeted(Link link) {
    if (!isOneOf(link, dialled)) {
      return;
    }
    Optional<Link> old = up;
    up = dialled;
    dialled = Optional.empty();
    upSince = equipment.nanoTime().getAsLong();
    old.ifPresent(before -> equipment.timer().after(equipment.rhythm().farewell(), before::close));
    log.info("link up");
    hall.changed();
  }

  @Override
  public void brought(Link link, Parcel parcel) {
    hall.brought(link, parcel);
  }

  @Override
  public void leaving(Link link, Reason reason) {
    switch (reason) {
      case REFRESH -> {
        if (isOneOf(link, up)) {
          log.info("link is going to be exchanged");
          dial();
        }
      }
      case TOO_MANY -> {
        log.error("slack has ten links of this app already; is another bot running with its token");
        synchronized (this) {
          pauses.lengthen();
        }
        link.close();
      }
      case DISABLED -> hall.disabled();
    }
  }

  @Override
  public synchronized void gone(Link link, String why) {
    boolean wasUp = isOneOf(link, up);
    boolean wasDialled = isOneOf(link, dialled);
    if (!wasUp && !wasDialled) {
      return;
    }
    trouble = why;
    if (wasUp) {
      up = Optional.empty();
      if (equipment.nanoTime().getAsLong() - upSince > GOOD) {
        pauses.shorten();
      }
      hall.changed();
    } else {
      dialled = Optional.empty();
    }
    if (!ended) {
      log.warn("link lost why={} greeted={}", LogValue.of(why), wasUp);
      if (!asking && dialled.isEmpty()) {
        again(Duration.ZERO);
      }
    }
  }

  private void ask() {
    LinkOpener.Opened opened = equipment.opener().open();
    synchronized (this) {
      asking = false;
      if (ended) {
        return;
      }
      switch (opened) {
        case LinkOpener.Opened.At(String address) -> {
          var link = new Link(this);
          dialled = Optional.of(link);
          equipment.timer().after(equipment.rhythm().hello(), () -> giveUp(link));
          link.dial(equipment.sockets(), address);
        }
        case LinkOpener.Opened.Not(String why, Duration pause) -> {
          trouble = why;
          log.warn("no link why={}", why);
          hall.changed();
          again(pause);
        }
      }
    }
  }

  private void giveUp(Link link) {
    boolean silent;
    synchronized (this) {
      silent = isOneOf(link, dialled);
    }
    if (silent) {
      gone(link, "no hello");
      link.cut();
    }
  }

  /** Dials after a pause, unless somebody dials before. */
  private void again(Duration asked) {
    Duration held = equipment.opener().held();
    Duration pause = pauses.next(asked.compareTo(held) > 0 ? asked : held);
    long mine = ++turn;
    equipment
        .timer()
        .after(
            pause,
            () -> {
              synchronized (this) {
                if (turn == mine) {
                  dial();
                }
              }
            });
  }

  private static boolean isOneOf(Link link, Optional<Link> held) {
    return held.filter(mine -> mine == link).isPresent();
  }
}
