package dev.quartermaster.store;

import dev.quartermaster.request.Chore;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How wake-ups are run.
 *
 * @param poll how often the table is looked at; what this process schedules at once does not wait
 *     for it
 * @param periods how long each chore rests between two runs, by the world's clock; every chore has
 *     one
 * @param drain how long closing waits for what is being run
 * @param incidents makes a short name for something that went wrong, to find it in the log
 */
public record EngineOptions(
    Duration poll, Map<Chore, Duration> periods, Duration drain, Supplier<String> incidents) {
  public EngineOptions {
    periods = Map.copyOf(periods);
    for (Chore chore : Chore.values()) {
      if (!periods.containsKey(chore)) {
        throw new IllegalArgumentException("periods: none for " + chore + " (expected: one each)");
      }
    }
  }

  /** How long a chore rests. */
  Duration period(Chore chore) {
    return Objects.requireNonNull(periods.get(chore), "checked on construction");
  }
}
