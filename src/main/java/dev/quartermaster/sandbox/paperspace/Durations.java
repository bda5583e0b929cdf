package dev.quartermaster.sandbox.paperspace;

import java.time.Duration;

/**
 * How long the states last, on the simulator's clock.
 *
 * @param provisioning from create to {@code starting} or {@code off}
 * @param firstStart from {@code starting} to {@code serviceready} after a create
 * @param agent from {@code serviceready} to {@code ready}
 * @param start from {@code starting} to {@code serviceready} on later starts
 * @param stop from {@code stopping} to {@code off}
 * @param restart from {@code restarting} to {@code ready}
 * @param destroy how long a destroyed machine is still listed
 */
public record Durations(
    Duration provisioning,
    Duration firstStart,
    Duration agent,
    Duration start,
    Duration stop,
    Duration restart,
    Duration destroy) {

  /** Four and a half minutes from create to ready; the rest as in recorded events of 2022. */
  public static Durations defaults() {
    return new Durations(
        Duration.ofSeconds(150),
        Duration.ofSeconds(90),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        Duration.ofSeconds(20),
        Duration.ofSeconds(15),
        Duration.ofSeconds(10));
  }
}
