package dev.quartermaster.request;

import dev.quartermaster.machine.CloudProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps to the quiet that the cloud asked for (HTTP 429 with Retry-After), by the real clock. */
final class Quiet {
  private final InstantSource real;

  Quiet(InstantSource real) {
    this.real = real;
  }

  /** The wait until a moment, while it has not come. */
  Optional<Wait> left(Optional<Instant> until) {
    Instant now = real.instant();
    return until
        .filter(moment -> moment.isAfter(now))
        .map(moment -> Wait.real(Duration.between(now, moment)));
  }

  /**
   * The cloud could not be read: what that means for who looks for something. Its wish for quiet is
   * kept, and shown where it lasts longer than the usual wait.
   */
  Next blind(Request request, CloudProblem problem, Wait usual) {
    Optional<Instant> until =
        problem
            .retryAfter()
            .filter(_ -> problem.kind() == CloudProblem.Kind.RATE_LIMITED)
            .filter(wait -> wait.compareTo(usual.length()) > 0)
            .map(wait -> real.instant().plus(wait));
    return until.isPresent() && !isShown(request.stage())
        ? new Next.Happened(new Event.Slowed(until.get()))
        : new Next.Again(left(until).orElse(usual));
  }

  private boolean isShown(Stage stage) {
    return switch (stage) {
      case Stage.Uncertain uncertain -> left(uncertain.quietUntil()).isPresent();
      case Stage.Provisioning provisioning -> left(provisioning.quietUntil()).isPresent();
      default -> true;
    };
  }
}
