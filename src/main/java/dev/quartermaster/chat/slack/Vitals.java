package dev.quartermaster.chat.slack;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** What this adapter knows of its own health, as it happens. */
final class Vitals {
  private final InstantSource clock;
  private final AtomicReference<SlackHealth> now =
      new AtomicReference<>(
          new SlackHealth(
              Optional.empty(),
              Optional.empty(),
              "not asked yet",
              SlackHealth.Token.UNKNOWN,
              new SlackHealth.Door(false, "not open yet")));

  Vitals(InstantSource clock) {
    this.clock = clock;
  }

  SlackHealth now() {
    return now.get();
  }

  void deliveryVerified() {
    Instant at = clock.instant();
    change(
        health ->
            new SlackHealth(
                Optional.of(at),
                health.lastAnswer(),
                health.webApi(),
                health.token(),
                health.door()));
  }

  /** The Web API answered, whatever it said. */
  void answered() {
    webApi(Optional.of(clock.instant()), "ok");
  }

  /** The Web API gave no answer that can be read. */
  void silent(String why) {
    webApi(Optional.empty(), why);
  }

  private void webApi(Optional<Instant> at, String how) {
    change(
        health ->
            new SlackHealth(
                health.lastDelivery(),
                at.or(health::lastAnswer),
                how,
                health.token(),
                health.door()));
  }

  void token(SlackHealth.Token token) {
    change(
        health ->
            new SlackHealth(
                health.lastDelivery(), health.lastAnswer(), health.webApi(), token, health.door()));
  }

  void door(SlackHealth.Door door) {
    change(
        health ->
            new SlackHealth(
                health.lastDelivery(), health.lastAnswer(), health.webApi(), health.token(), door));
  }

  private void change(UnaryOperator<SlackHealth> change) {
    SlackHealth _ = now.updateAndGet(change);
  }
}
