package dev.quartermaster.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The copies of the bot that run on the one disk; who dies is started again after a while. */
final class Copies {
  private final World world;
  private final List<Life> living = new ArrayList<>();
  private final Map<Life, Bot> bots = new HashMap<>();
  private final Outages cloud;
  private final Outages chat;
  private final boolean removesMarks;
  private int lives;
  private long calm;

  Copies(World world) {
    this.world = world;
    this.cloud = new Outages(world, world.weather().cloud() > 0 ? 350 : 0);
    this.chat = new Outages(world, world.weather().chat() > 0 ? 350 : 0);
    this.removesMarks = world.dice().permille(700);
  }

  Outages cloudOutages() {
    return cloud;
  }

  Outages chatOutages() {
    return chat;
  }

  /** Whether this installation takes the marks out of names. */
  boolean removesMarks() {
    return removesMarks;
  }

  /** Starts one or two. */
  void begin() {
    int count = world.dice().permille(500) ? 2 : 1;
    for (int i = 0; i < count; i++) {
      start("bot" + (char) ('A' + i));
    }
  }

  private void start(String name) {
    lives++;
    var life = new Life(world, name + lives);
    living.add(life);
    bots.put(life, new Bot(world, life));
    world.note(life + " started");
  }

  /** A process was killed. */
  void died(Life life) {
    living.remove(life);
    world.engine().died(life);
    Duration down =
        world.dice().permille(800)
            ? world.dice().seconds(1, 30)
            : world.dice().between(Duration.ofMinutes(1), Duration.ofMinutes(15));
    String name = life.toString().substring(0, 4);
    disturbedUntil(down);
    world.agenda().after(down, () -> start(name));
  }

  /** Something goes on being wrong for that long. */
  void disturbedUntil(Duration from) {
    calm = Math.max(calm, world.agenda().millis() + from.toMillis());
  }

  /** Since when all copies run undisturbed. */
  long calmMillis() {
    return Math.max(calm, world.weather().length().toMillis());
  }

  /** One that takes something up now, if any. */
  Optional<Life> oneRunning() {
    List<Life> running = living.stream().filter(Life::isRunning).toList();
    return running.isEmpty() ? Optional.empty() : Optional.of(world.dice().oneOf(running));
  }

  /** One that lives, though it may be stopped. */
  Optional<Life> oneLiving() {
    return living.isEmpty() ? Optional.empty() : Optional.of(world.dice().oneOf(living));
  }

  Bot bot(Life life) {
    return Objects.requireNonNull(bots.get(life));
  }
}
