package dev.quartermaster.request;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which beat of its bar each card shows, so that it is drawn once a beat and no oftener. Lost in a
 * crash, it costs one drawing.
 */
final class Pulse {
  private final InstantSource waiting;
  private final Map<RequestId, Long> drawn = new ConcurrentHashMap<>();

  Pulse(InstantSource waiting) {
    this.waiting = waiting;
  }

  Instant now() {
    return waiting.instant();
  }

  /** Whether the bar of a request's card is behind. */
  boolean isDue(Request request) {
    return Progress.beat(request, now())
        .map(beat -> !beat.equals(drawn.get(request.id())))
        .orElse(false);
  }

  /** Takes note that a card was just drawn. */
  void drawn(Request request) {
    Progress.beat(request, now())
        .ifPresentOrElse(beat -> drawn.put(request.id(), beat), () -> drawn.remove(request.id()));
  }

  /** When the bar is to be drawn next. */
  Optional<Wait> next(Request request) {
    return Progress.untilNext(request, now());
  }
}
