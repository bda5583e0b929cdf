package dev.quartermaster.request;

import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Place;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The periodic jobs of the house, one for each {@link Chore}. */
public final class House {
  private static final Logger log = LoggerFactory.getLogger(House.class);

  private final RequestStore store;
  private final Schedule schedule;
  private final Wakeups wakeups;
  private final Sweeps sweeps;
  private final Announcements announcements;

  /** What is looked for over and over: marks that no record explains, and loose ends. */
  public record Sweeps(Sweep marks, Runnable looseEnds) {}

  /** What is told to the operations channel. */
  public record Announcements(Chat chat, Optional<Place> operations, InstantSource real) {}

  /** Does them on that store. */
  public House(
      RequestStore store,
      Schedule schedule,
      Wakeups wakeups,
      Sweeps sweeps,
      Announcements announcements) {
    this.store = store;
    this.schedule = schedule;
    this.wakeups = wakeups;
    this.sweeps = sweeps;
    this.announcements = announcements;
  }

  /** Does one round of a chore. */
  public void run(Chore chore) {
    switch (chore) {
      case SWEEP -> sweeps.marks().run();
      case RECONCILE -> reconcile();
      case ANNOUNCE -> announce();
      case ANCHOR -> anchor();
      case LOOSE_ENDS -> sweeps.looseEnds().run();
    }
  }

  private void reconcile() {
    for (RequestId id : store.unfinished()) {
      store
          .find(id)
          .flatMap(schedule::next)
          .ifPresent(pause -> wakeups.schedule(id, Errand.STEP, pause));
      wakeups.schedule(id, Errand.TELL, Wait.NONE);
    }
  }

  private void anchor() {
    LocalDate day = LocalDate.ofInstant(announcements.real().instant(), ZoneOffset.UTC);
    store.house().anchor("anchor/" + day);
  }

  private void announce() {
    for (Line line : store.house().unsaid()) {
      if (!isSettled(line)) {
        return;
      }
      store.said(line);
    }
  }

  /** Said, or never to be said; else it keeps its place before all others. */
  private boolean isSettled(Line line) {
    if (announcements.operations().isEmpty()) {
      log.warn("announcement without an operations channel number={}", line.number());
      return true;
    }
    return switch (announcements
        .chat()
        .post(announcements.operations().get(), line.card(), "house " + line.number())) {
      case Delivery.Delivered _ -> true;
      case Delivery.Later _ -> false;
      case Delivery.Refused(var why, var words) -> {
        log.error("announcement refused number={} why={} words={}", line.number(), why, words);
        yield why == Delivery.Why.UNFIT;
      }
    };
  }
}
