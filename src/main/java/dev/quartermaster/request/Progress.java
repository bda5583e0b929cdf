package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far a machine that is being made has come, by the time that it usually takes. */
final class Progress {
  /** A redrawn bar would show nothing new any sooner. */
  static final Duration BEAT = Duration.ofSeconds(30);

  private static final int CELLS = 8;

  private Progress() {}

  /** "▓▓▓░░░░░ 2 min of usually 4–7"; nothing for what isn't on the way to run. */
  static Optional<Text> of(Request request, Instant now, Usual usual) {
    return elapsed(request, now)
        .map(passed -> Text.of(bar(passed, usual) + " " + usual.words(passed)));
  }

  /** Which beat of the bar it is; nothing for what isn't on the way to run. */
  static Optional<Long> beat(Request request, Instant now) {
    return elapsed(request, now).map(passed -> passed.dividedBy(BEAT));
  }

  /** How long until the bar can show something else. */
  static Optional<Wait> untilNext(Request request, Instant now) {
    return elapsed(request, now)
        .map(passed -> BEAT.minusNanos(passed.toNanos() % BEAT.toNanos()))
        .map(Wait::waiting);
  }

  private static Optional<Duration> elapsed(Request request, Instant now) {
    return request.stage() instanceof Stage.Provisioning(var made, _, _)
            && request.quoted().spec().startOnCreate()
            && !now.isBefore(made.since())
        ? Optional.of(Duration.between(made.since(), now))
        : Optional.empty();
  }

  private static String bar(Duration passed, Usual usual) {
    long full = Math.min(CELLS, passed.toMillis() * CELLS / Math.max(1, usual.to().toMillis()));
    return "▓".repeat((int) full) + "░".repeat(CELLS - (int) full);
  }
}
