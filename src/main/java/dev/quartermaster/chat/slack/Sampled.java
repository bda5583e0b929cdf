package dev.quartermaster.chat.slack;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Says of things that happen far too often when one is worth a log line: one a minute each. */
final class Sampled {
  private static final long MINUTE = 60_000_000_000L;

  private final LongSupplier nanos;
  private final Map<String, Round> rounds = new HashMap<>();

  private record Round(long began, long unsaid) {}

  Sampled(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Counts one more of a kind; where it is worth a line, how many there were since the last line,
   * this one included. The kinds are few and our own words.
   */
  synchronized OptionalLong count(String kind) {
    long now = nanos.getAsLong();
    Round round = rounds.get(kind);
    if (round != null && now - round.began() < MINUTE) {
      rounds.put(kind, new Round(round.began(), round.unsaid() + 1));
      return OptionalLong.empty();
    }
    rounds.put(kind, new Round(now, 0));
    return OptionalLong.of(round == null ? 1 : round.unsaid() + 1);
  }
}
