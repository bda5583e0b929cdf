package dev.quartermaster.config;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param confirmWithin how long a confirm card can be pressed
 * @param pendingFor how long a request waits for a decision
 * @param settle how long the bot looks for a machine after an unclear answer before it says that
 *     there is none
 * @param readyWithin how long a machine may take to be ready before it is told
 * @param sweepEvery how often all machines are compared with all requests
 */
public record TimingSettings(
    Duration confirmWithin,
    Duration pendingFor,
    Duration settle,
    Duration readyWithin,
    Duration sweepEvery) {
  static TimingSettings read(Part part) {
    var settings =
        new TimingSettings(
            part.value("confirm_within").duration(minutes(15), minutes(1), hours(24)),
            part.value("pending_for").duration(hours(24), hours(1), hours(24 * 14)),
            part.value("settle").duration(minutes(15), minutes(5), hours(4)),
            part.value("ready_within").duration(minutes(16), minutes(5), hours(4)),
            part.value("sweep_every").duration(minutes(15), minutes(1), hours(24)));
    part.done();
    return settings;
  }

  private static Duration minutes(int count) {
    return Duration.ofMinutes(count);
  }

  private static Duration hours(int count) {
    return Duration.ofHours(count);
  }
}
