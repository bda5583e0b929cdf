package dev.quartermaster.policy;

import dev.quartermaster.chat.Directory.Lookup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was read of people or groups a short time ago. What could not be read is asked again at
 * once.
 */
final class Readings<K, V> {
  private static final int MOST_REMEMBERED = 10_000;

  private final Function<K, Lookup<V>> source;
  private final InstantSource real;
  private final Duration maxAge;
  private final Map<K, Dated<V>> known = new ConcurrentHashMap<>();

  /** A reading, and when it was begun. */
  record Dated<V>(Lookup<V> value, Instant read) {}

  Readings(Function<K, Lookup<V>> source, InstantSource real, Duration maxAge) {
    this.source = source;
    this.real = real;
    this.maxAge = maxAge;
  }

  /** A reading that is younger than the greatest age. */
  Dated<V> of(K key) {
    Instant now = real.instant();
    Dated<V> before = known.get(key);
    if (before != null && isFresh(before, now)) {
      return before;
    }
    var dated = new Dated<>(source.apply(key), now);
    if (dated.value() instanceof Lookup.Unreadable<V>) {
      known.remove(key);
    } else {
      if (known.size() >= MOST_REMEMBERED) {
        known.clear();
      }
      known.put(key, dated);
    }
    return dated;
  }

  /** Whether there is a reading that is younger than the greatest age. */
  boolean has(K key) {
    Dated<V> before = known.get(key);
    return before != null && isFresh(before, real.instant());
  }

  private boolean isFresh(Dated<V> dated, Instant now) {
    return !dated.read().isAfter(now) && Duration.between(dated.read(), now).compareTo(maxAge) < 0;
  }
}
