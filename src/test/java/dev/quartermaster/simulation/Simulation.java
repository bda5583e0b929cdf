package dev.quartermaster.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One schedule, from its seed to the verdict. */
final class Simulation {
  /** From fair weather to the end: settling, becoming ready, and twenty minutes on top of both. */
  private static final Duration CALM = Duration.ofMinutes(75);

  private Simulation() {}

  /** How a schedule went. */
  record Outcome(
      long seed,
      List<String> violations,
      long hash,
      long steps,
      Set<String> ambushes,
      List<String> trace) {
    boolean isGood() {
      return violations.isEmpty();
    }

    /** Everything that is needed to look for the cause. */
    String report() {
      return "seed "
          + seed
          + " (run it again with -Dseed="
          + seed
          + ")\n  "
          + String.join("\n  ", violations)
          + "\n"
          + String.join("\n", trace);
    }
  }

  static Outcome run(long seed, Variant variant) {
    return run(seed, variant, false);
  }

  static Outcome run(long seed, Variant variant, boolean wholeTrace) {
    var world = new World(seed, variant, wholeTrace);
    world.note(world.weather().toString());
    world.copies().begin();
    world.engine().begin(variant.sweeps());
    world.chat().begin();
    List<String> violations;
    try {
      world.agenda().pass(world.weather().length());
      world.note("fair weather from here on");
      world.disk().letGo();
      world.agenda().pass(CALM);
      while (world.agenda().millis() < world.copies().calmMillis() + CALM.toMillis()) {
        world.agenda().pass(Duration.ofMinutes(5));
      }
      violations = new Checker(world).violations();
    } catch (RuntimeException bug) {
      violations = List.of("the bot broke: " + bug + at(bug));
    }
    return new Outcome(
        seed,
        violations,
        world.trace().hash(),
        world.trace().count(),
        world.hazards().sprung(),
        wholeTrace ? world.trace().whole() : world.trace().end());
  }

  private static String at(RuntimeException bug) {
    var where = new StringBuilder();
    StackTraceElement[] frames = bug.getStackTrace();
    for (int i = 0; i < Math.min(8, frames.length); i++) {
      where.append("\n      at ").append(frames[i]);
    }
    return where.toString();
  }
}
