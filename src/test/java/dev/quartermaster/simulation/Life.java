package dev.quartermaster.simulation;

import java.time.Duration;

/**
 * One life of a copy of the bot, from its start to its kill. Every call that it makes to the
 * outside passes here.
 */
final class Life {
  private final World world;
  private final String name;
  private boolean dead;
  private boolean stopped;

  Life(World world, String name) {
    this.world = world;
    this.name = name;
  }

  boolean isDead() {
    return dead;
  }

  boolean isStopped() {
    return stopped;
  }

  /** Whether it takes anything up now. */
  boolean isRunning() {
    return !dead && !stopped;
  }

  /** A point of the program before or after an effect: here it may be killed or stopped. */
  void pass(String point) {
    refuseIfDead(point);
    switch (world.hazards().at(point)) {
      case Hazards.Fate.Going _ -> {}
      case Hazards.Fate.Killed _ -> {
        kill(point);
        throw new Killed(point);
      }
      case Hazards.Fate.Stopped(var length) -> stop(point, length);
      case Hazards.Fate.Slow(var length) -> takeTime(point, length);
    }
  }

  /** A call that takes that long; others go on meanwhile. */
  void takeTime(String point, Duration length) {
    world.agenda().pass(length);
    refuseIfDead(point);
  }

  void kill(String point) {
    world.note(name + " KILLED at " + point);
    dead = true;
    world.history().add(new History.Fact.Hindered());
    world.copies().died(this);
  }

  private void stop(String point, Duration length) {
    world.note(name + " STOPPED for " + length.toSeconds() + " s at " + point);
    stopped = true;
    world.engine().missed(this, length);
    world.copies().disturbedUntil(length);
    world.agenda().pass(length);
    world.copies().disturbedUntil(Duration.ZERO);
    stopped = false;
    refuseIfDead(point);
    world.note(name + " goes on at " + point);
  }

  private void refuseIfDead(String point) {
    if (dead) {
      throw new Killed(point);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
