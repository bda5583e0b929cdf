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
 * here; who is too early is told when to come again, with what is newest then.
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

  /** Takes a turn; or says how long it is to the next. */
  synchronized Optional<Duration> wait(Method method, String channel) {
    long now = nanoTime.getAsLong();
    String key = method.key(channel);
    pausedUntil.values().removeIf(until -> until - now <= 0);
    Long until = pausedUntil.get(key);
    if (until != null) {
      return Optional.of(Duration.ofNanos(until - now));
    }
    return allowances.computeIfAbsent(key, _ -> new Allowance(method.burst, now)).take(now, method);
  }

  /** Slack asked for a pause. */
  synchronized void pause(Method method, String channel, Duration pause) {
    pausedUntil.put(method.key(channel), nanoTime.getAsLong() + pause.toNanos());
  }

  private static final class Allowance {
    private double turns;
    private long at;

    private Allowance(double turns, long at) {
      this.turns = turns;
      this.at = at;
    }

    private Optional<Duration> take(long now, Method method) {
      turns = Math.min(method.burst, turns + (now - at) / 1e9 * method.perSecond);
      at = now;
      if (turns >= 1) {
        turns -= 1;
        return Optional.empty();
      }
      return Optional.of(Duration.ofMillis((long) Math.ceil((1 - turns) / method.perSecond * 1e3)));
    }
  }
}
