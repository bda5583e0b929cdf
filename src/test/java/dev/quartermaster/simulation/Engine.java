package dev.quartermaster.simulation;

import dev.quartermaster.request.Chore;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.StoreUnavailable;
import dev.quartermaster.request.Wait;
import dev.quartermaster.request.Wakeups;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of wake-ups, kept on the disk like the real one: each errand is run by one process at a
 * time, unless that one is taken for dead. Wake-ups may be lost, or come double.
 */
final class Engine implements Wakeups {
  private static final Duration RECONCILE = Duration.ofMinutes(1);
  private static final Duration ANCHOR = Duration.ofHours(1);
  private static final Duration ANNOUNCE = Duration.ofMinutes(1);
  private static final Duration SWEEP = Duration.ofMinutes(15);
  private static final Duration HEARTBEATS = Duration.ofSeconds(5);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final World world;
  private final Map<Job, Row> table = new HashMap<>();
  private long stamps;

  /** Something that is done when its time has come. */
  private sealed interface Job {
    record ForRequest(RequestId id, Errand errand) implements Job {}

    record ForHouse(Chore chore) implements Job {}
  }

  private static final class Row {
    long due;
    long stamp;
    int failures;
    Optional<Life> picked = Optional.empty();
  }

  Engine(World world) {
    this.world = world;
  }

  /** Begins the chores of the house. */
  void begin(boolean sweeping) {
    for (Chore chore : Chore.values()) {
      if (chore != Chore.LOOSE_ENDS && (sweeping || chore != Chore.SWEEP)) {
        Row row = new Row();
        table.put(new Job.ForHouse(chore), row);
        due(new Job.ForHouse(chore), row, Duration.ofSeconds(1));
      }
    }
  }

  @Override
  public void schedule(RequestId id, Errand errand, Wait wait) {
    if (world.fault(Weather::wakeup)) {
      world.note("wake-up lost: " + errand + " of " + id);
      return;
    }
    var job = new Job.ForRequest(id, errand);
    Row row = table.computeIfAbsent(job, _ -> new Row());
    long due = world.agenda().millis() + wait.length().toMillis();
    boolean isNew = row.stamp == 0;
    if (row.picked.isEmpty() && (isNew || row.due > due)) {
      due(job, row, wait.length());
    }
  }

  /** A process has just written a version; if an errand of that request did it, it knows. */
  void wrote(RequestId id, long version) {
    world
        .agenda()
        .current()
        .filter(run -> run.job instanceof Job.ForRequest(var own, _) && own.equals(id))
        .filter(run -> run.known == version - 1)
        .ifPresent(run -> run.known = version);
  }

  /** Whoever is stopped for longer than a few heartbeats is taken for dead by the others. */
  void missed(Life stopped, Duration length) {
    if (length.compareTo(HEARTBEATS) > 0) {
      List.copyOf(table.entrySet())
          .forEach(entry -> takeFrom(stopped, entry.getKey(), entry.getValue()));
    }
  }

  /** What a dead process was running is taken up by the next. */
  void died(Life dead) {
    List.copyOf(table.entrySet())
        .forEach(entry -> takeFrom(dead, entry.getKey(), entry.getValue()));
  }

  private void takeFrom(Life holder, Job job, Row row) {
    if (row.picked.filter(holder::equals).isPresent()) {
      long stamp = row.stamp;
      Duration noticed = HEARTBEATS.plus(world.dice().seconds(0, 10));
      world
          .agenda()
          .after(
              noticed,
              () -> {
                if (row.stamp == stamp && !holder.isRunning()) {
                  due(job, row, Duration.ZERO);
                }
              });
    }
  }

  private void due(Job job, Row row, Duration pause) {
    stamps++;
    row.stamp = stamps;
    row.picked = Optional.empty();
    row.due = world.agenda().millis() + pause.toMillis();
    long stamp = stamps;
    world.agenda().after(pause, () -> pick(job, row, stamp));
  }

  private void pick(Job job, Row row, long stamp) {
    if (row.stamp != stamp || row.picked.isPresent()) {
      return;
    }
    Optional<Life> life = world.copies().oneRunning();
    if (life.isEmpty()) {
      world.agenda().after(AGAIN, () -> pick(job, row, stamp));
      return;
    }
    if (world.fault(Weather::wakeup)) {
      world.agenda().after(world.dice().millis(0, 3000), () -> again(job));
    }
    row.picked = life;
    run(job, row, life.get());
  }

  private void again(Job job) {
    world
        .copies()
        .oneRunning()
        .ifPresent(
            life -> {
              world.note("wake-up doubled: " + job);
              try {
                work(job, life);
              } catch (StoreUnavailable _) {
                world.agenda().after(Duration.ofSeconds(5), () -> again(job));
              }
            });
  }

  private void run(Job job, Row row, Life life) {
    long stamp = row.stamp;
    var run = new Agenda.Run(job, version(job));
    world.agenda().current(run);
    Duration pause;
    boolean goesOn = true;
    try {
      Optional<Wait> wait = work(job, life);
      row.failures = 0;
      boolean moved = version(job) != run.known;
      goesOn = moved || wait.isPresent();
      pause = moved ? Duration.ZERO : wait.map(Wait::length).orElse(Duration.ZERO);
    } catch (StoreUnavailable _) {
      pause = Duration.ofSeconds(Math.min(60, 5L << Math.min(row.failures, 6)));
      row.failures++;
    }
    if (row.stamp == stamp) {
      end(job, row, goesOn, pause);
    }
  }

  private void end(Job job, Row row, boolean goesOn, Duration pause) {
    if (goesOn) {
      due(job, row, pause);
    } else {
      table.remove(job);
      stamps++;
      row.stamp = stamps;
    }
  }

  private Optional<Wait> work(Job job, Life life) {
    Bot bot = world.copies().bot(life);
    return switch (job) {
      case Job.ForRequest(var id, var errand) -> {
        world.note(life + " " + errand + " " + id);
        yield bot.work(errand, id);
      }
      case Job.ForHouse(var chore) -> {
        if (world.isStormy() && chore == Chore.SWEEP) {
          world.note(life + " " + chore);
        }
        bot.work(chore);
        yield Optional.of(
            Wait.real(
                switch (chore) {
                  case SWEEP -> SWEEP;
                  case RECONCILE -> RECONCILE;
                  case ANNOUNCE -> ANNOUNCE;
                  case ANCHOR, LOOSE_ENDS -> ANCHOR;
                }));
      }
    };
  }

  private long version(Job job) {
    return job instanceof Job.ForRequest(var id, _) ? world.disk().version(id) : 0;
  }
}
