package dev.quartermaster.request;

import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.request.Alarms.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A definite refusal of the cloud, in the words that people get. */
final class Refusals {
  /** How long is waited where the cloud asks for quiet and doesn't say how long. */
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private final Alarms alarms;
  private final InstantSource real;

  Refusals(Alarms alarms, InstantSource real) {
    this.alarms = alarms;
    this.real = real;
  }

  Failure failure(CloudProblem problem) {
    String quoted = "(“" + problem.words() + "”)";
    return switch (problem.kind()) {
      case KEY_REFUSED ->
          failure(
              Failure.Kind.KEY,
              Code.KEY_REFUSED,
              "Paperspace refused the API key %s. Nothing was made. It can be tried again once an operator has mended the key.%s"
                  .formatted(quoted, alarms.told(Trouble.KEY)));
      case BILLING ->
          failure(
              Failure.Kind.BILLING,
              Code.BILLING,
              "Paperspace reports a billing problem %s; no machine can be made now. It can be tried again once an operator has settled it.%s"
                  .formatted(quoted, alarms.told(Trouble.BILLING)));
      case RATE_LIMITED -> slowDown(problem);
      case SOLD_OUT ->
          failure(
              Failure.Kind.SOLD_OUT,
              Code.SOLD_OUT,
              "Paperspace has no room for it now: “%s”. No machine was made."
                  .formatted(problem.words()));
      case REFUSED, NOT_FOUND, UNREACHABLE, REHEARSED, GARBLED ->
          failure(
              Failure.Kind.REFUSED,
              Code.REFUSED,
              "Paperspace refused it: “%s”. No machine was made. It can be tried again once that is settled."
                  .formatted(problem.words()));
    };
  }

  /** Until when the cloud wants quiet, where that is its trouble. */
  Optional<Instant> quietUntil(CloudProblem problem) {
    return problem.kind() == CloudProblem.Kind.RATE_LIMITED
        ? Optional.of(real.instant().plus(problem.retryAfter().orElse(A_WHILE)))
        : Optional.empty();
  }

  private Failure slowDown(CloudProblem problem) {
    return new Failure(
        Failure.Kind.RATE_LIMITED,
        Code.SLOW_DOWN.text(),
        "Paperspace asks us to slow down. Nothing was made. It can be tried again after that.",
        List.of(),
        quietUntil(problem));
  }

  private static Failure failure(Failure.Kind kind, Code code, String words) {
    return Failure.of(kind, code.text(), words);
  }
}
