package dev.quartermaster.store;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import dev.quartermaster.request.StoreUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when an errand or a chore throws: it is logged, and tried again, ever later. */
final class Mishaps {
  private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Supplier<String> incidents;

  Mishaps(InstantSource clock, Supplier<String> incidents) {
    this.clock = clock;
    this.incidents = incidents;
  }

  /** Logs the failure and tries again after 5 s, twice as long each time, at most a minute. */
  FailureHandler<Void> retry() {
    return (complete, operations) -> {
      int before = complete.getExecution().consecutiveFailures;
      log(complete, before + 1);
      operations.reschedule(complete, clock.instant().plus(pause(before)));
    };
  }

  /** The pause after a failure that had so many before it. */
  static Duration pause(int before) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(before, 6));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private void log(ExecutionComplete complete, int failures) {
    String what = complete.getExecution().getTaskName();
    String about = complete.getExecution().getId();
    Throwable cause = complete.getCause().orElse(null);
    if (cause instanceof StoreUnavailable unavailable) {
      LOG.warn(
          "store unavailable, trying again task={} about={} failures={} doing={}",
          what,
          about,
          failures,
          unavailable.getMessage());
    } else {
      LOG.error(
          "failed, trying again task={} about={} failures={} incident={}",
          what,
          about,
          failures,
          incidents.get(),
          cause);
    }
  }
}
