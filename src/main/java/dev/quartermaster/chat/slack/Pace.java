package dev.quartermaster.chat.slack;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How fast Slack may be called, kept by ourselves so that Slack needn't say it: about one post a
 * second in a channel, 50 updates a minute, and a pause wherever Slack asked for one. Nobody waits
 * here; who is too early gets a place in the queue and is told when to come again, with what is
 * newest then. So a thousand cards that wait ask once each, and not a thousand times for each turn.
 */
final class Pace {
  private static final int MOST_CHANNELS = 2_000;

  private final LongSupplier nanoTime;
  private final Map<String, Allowance> allowances =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
          return size() > MOST_CHANNELS;
        }
      };
  private final Map<String, Long> pausedUntil = new HashMap<>();

  Pace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** What is called; each has a limit of its own (Slack docs, rate limits). */
  enum Method {
    POST(3, 1.0, true),
    /** A burst of 5 and 45 a minute stay under 50 in any minute. */
    UPDATE(5, 0.75, false),
    WHISPER(10, 1.5, false),
    LINK(10, 1.0, false);

    private final int burst;
    private final double perSecond;
    private final boolean perChannel;

    Method(int burst, double perSecond, boolean perChannel) {
      this.burst = burst;
      this.perSecond = perSecond;
      this.perChannel = perChannel;
    }

    private String key(String channel) {
      return perChannel ? name() + " " + channel : name();
    }
  }

  /**
   * Takes a turn; or says how long it is to one's own.
   *
   * @param who the same each time for the same message, so that it keeps its place
   */
  synchronized Optional<Duration> wait(Method method, String channel, String who) {
    long now = nanoTime.getAsLong();
    return paused(method, channel, now).or(() -> allowance(method, channel, now).take(now, who));
  }

  /** Takes a turn that nobody waits for, if there is one; else it leaves no trace. */
  synchronized Optional<Duration> spare(Method method, String channel) {
    long now = nanoTime.getAsLong();
    return paused(method, channel, now).or(() -> allowance(method, channel, now).spare(now));
  }

  /** Slack asked for a pause. */
  synchronized void pause(Method method, String channel, Duration pause) {
    pausedUntil.put(method.key(channel), nanoTime.getAsLong() + pause.toNanos());
  }

  private Optional<Duration> paused(Method method, String channel, long now) {
    pausedUntil.values().removeIf(until -> until - now <= 0);
    return Optional.ofNullable(pausedUntil.get(method.key(channel)))
        .map(until -> Duration.ofNanos(until - now));
  }

  private Allowance allowance(Method method, String channel, long now) {
    return allowances.computeIfAbsent(
        method.key(channel), _ -> new Allowance(method.burst, method.perSecond, now));
  }
}
