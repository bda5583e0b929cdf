package dev.quartermaster;

import dev.quartermaster.chat.Chat;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.request.RequestStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * What the bot takes from the world: its clocks and its lots, and what stands between it and its
 * ports.
 *
 * @param wall the wall clock
 * @param nanos a count of nanoseconds that never jumps
 * @param random where secrets, marks and ids are drawn from
 * @param pace how the bot's own waiting runs
 * @param ports what stands between the bot and its ports; nothing in production, a kill or a fault
 *     in tests
 */
record Edges(InstantSource wall, LongSupplier nanos, SecureRandom random, Pace pace, Ports ports) {
  /**
   * How the bot's own waiting runs.
   *
   * @param origin when the waiting clock was right
   * @param speed how many times faster than the world; 1 in production
   */
  record Pace(Instant origin, double speed) {}

  /** What stands between the bot and each of its ports. */
  record Ports(
      UnaryOperator<RequestStore> store, UnaryOperator<Cloud> cloud, UnaryOperator<Chat> chat) {
    /** Nothing. */
    static final Ports DIRECT =
        new Ports(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** The real world at its own speed. */
  static Edges real() {
    return atSpeed(InstantSource.system().instant(), 1);
  }

  /** The real world, with the bot's waiting running faster since {@code origin}. */
  static Edges atSpeed(Instant origin, double speed) {
    return new Edges(
        InstantSource.system(),
        System::nanoTime,
        new SecureRandom(),
        new Pace(origin, speed),
        Ports.DIRECT);
  }

  /** The same with something between the bot and its ports. */
  Edges through(Ports other) {
    return new Edges(wall, nanos, random, pace, other);
  }

  /** The same by another wall clock. */
  Edges by(InstantSource other) {
    return new Edges(other, nanos, random, pace, ports);
  }

  /** The bot's waiting clock. */
  InstantSource waiting() {
    return new SteadyClock(wall, nanos, pace.origin(), pace.speed());
  }
}
