package dev.quartermaster.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;

/** Everything of one schedule: the clock, the outside, the copies of the bot, and what happened. */
final class World {
  private final Dice dice;
  private final Weather weather;
  private final Variant variant;
  private final Trace trace;
  private final Agenda agenda = new Agenda();
  private final History history;
  private final Hazards hazards;
  private final Engine engine;
  private final FakeDisk disk;
  private final FakeCloud cloud;
  private final FakeChat chat;
  private final Copies copies;

  World(long seed, Variant variant, boolean wholeTrace) {
    this.dice = new Dice(seed);
    this.weather = Weather.of(dice);
    this.variant = variant;
    this.trace = new Trace(wholeTrace);
    this.history = new History(agenda);
    this.hazards = new Hazards(dice, weather, agenda);
    this.engine = new Engine(this);
    this.disk = new FakeDisk(this);
    this.cloud = new FakeCloud(this);
    this.chat = new FakeChat(this);
    this.copies = new Copies(this);
  }

  Dice dice() {
    return dice;
  }

  Weather weather() {
    return weather;
  }

  Variant variant() {
    return variant;
  }

  Trace trace() {
    return trace;
  }

  Agenda agenda() {
    return agenda;
  }

  History history() {
    return history;
  }

  Hazards hazards() {
    return hazards;
  }

  Engine engine() {
    return engine;
  }

  FakeDisk disk() {
    return disk;
  }

  FakeCloud cloud() {
    return cloud;
  }

  FakeChat chat() {
    return chat;
  }

  Copies copies() {
    return copies;
  }

  Instant now() {
    return agenda.now();
  }

  /** Whether the day is still bad. */
  boolean isStormy() {
    return agenda.millis() < weather.length().toMillis();
  }

  /** Whether a fault of that kind happens now. */
  boolean fault(ToIntFunction<Weather> rate) {
    return isStormy() && dice.permille(rate.applyAsInt(weather));
  }

  /** A fault of that kind, so many times as often. */
  boolean fault(ToIntFunction<Weather> rate, double times) {
    return isStormy() && dice.permille((int) (rate.applyAsInt(weather) * times));
  }

  /** When the bad weather is over. */
  Instant clears() {
    return Agenda.BEGIN.plus(weather.length());
  }

  void note(String what) {
    trace.add(agenda.millis(), what);
  }

  /** A pause in the outside world. */
  void later(Duration pause, Runnable work) {
    agenda.after(pause, work);
  }
}
