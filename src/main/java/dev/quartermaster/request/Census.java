package dev.quartermaster.request;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How much of what there is on disk at one moment; counts and times only.
 *
 * @param stages requests by the word of their stage
 * @param surplus requests with a machine that is under their mark and is not theirs
 * @param events how many events the audit holds
 * @param untold when the oldest thing happened that its thread was not told yet, by the real clock
 * @param unsaid how many lines wait to be said, in threads and to the operations channel
 * @param waiting when the oldest of those lines was put there, by the real clock
 * @param frozen whether everything is stopped
 */
public record Census(
    Map<String, Long> stages,
    long surplus,
    long events,
    Optional<Instant> untold,
    long unsaid,
    Optional<Instant> waiting,
    boolean frozen) {
  public Census {
    stages = Map.copyOf(stages);
  }
}
