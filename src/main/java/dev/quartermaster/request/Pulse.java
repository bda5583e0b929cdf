package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which beat of its bar each card shows, so that it is drawn once a beat and no oftener. Lost in a
 * crash, it costs one drawing.
 */
final class Pulse {
  private final UsualTimes usual;
  private final Map<RequestId, Long> drawn = new ConcurrentHashMap<>();

  Pulse(UsualTimes usual) {
    this.usual = usual;
  }

  /** The card in the channel, as it stands now. */
  Card root(View view) {
    return view.root(now(), usual(view.row()));
  }

  /** The same where it stands elsewhere than where it was asked for. */
  Card elsewhere(View view) {
    return view.elsewhere(now(), usual(view.row()));
  }

  private Usual usual(Request request) {
    return request.stage() instanceof Stage.Provisioning ? usual.of(request) : Usual.UNKNOWN;
  }

  private Instant now() {
    return usual.now();
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
