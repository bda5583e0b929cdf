package dev.quartermaster.paperspace;

import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Secret;
import dev.quartermaster.paperspace.core.CoreProvider;
import dev.quartermaster.paperspace.v1.V1Provider;
import dev.quartermaster.paperspace.wire.Dialect;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import dev.quartermaster.sandbox.paperspace.Options;
import dev.quartermaster.sandbox.paperspace.PaperspaceSimulator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Function;

/**
 * A client of one of the APIs, and the simulated service that answers it, by a clock of its own.
 */
public final class Simulated implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final PaperspaceSimulator service =
      PaperspaceSimulator.start(Options.defaults(), () -> now, new Random(7));
  private final Function<Secret, Provider> client;
  private final Provider provider;

  private Simulated(Dialect dialect) {
    this.client = key -> client(dialect, key);
    this.provider = client.apply(Secret.of(Options.OWNER_KEY));
  }

  /** Behind the Core API. */
  public static Simulated core() {
    return new Simulated(Dialect.CORE);
  }

  /** Behind the API v1. */
  public static Simulated v1() {
    return new Simulated(Dialect.V1);
  }

  /** With the key of the account's owner. */
  public Provider provider() {
    return provider;
  }

  /** With another key. */
  public Provider withKey(String key) {
    return client.apply(Secret.of(key));
  }

  /** The same, not live. */
  public Provider rehearsing(Dialect dialect) {
    URI base = dialect == Dialect.CORE ? service.address() : URI.create(service.address() + "/v1/");
    PaperspaceOptions options = options(dialect, base, Secret.of(Options.OWNER_KEY)).rehearsing();
    return switch (dialect) {
      case CORE -> CoreProvider.of(options, new Random(8), () -> now);
      case V1 -> V1Provider.of(options, false, () -> now);
    };
  }

  /** The service behind it. */
  public PaperspaceSimulator service() {
    return service;
  }

  /** Lets its time go by. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public void close() {
    service.close();
  }

  private Provider client(Dialect dialect, Secret key) {
    return switch (dialect) {
      case CORE ->
          CoreProvider.of(options(dialect, service.address(), key), new Random(8), () -> now);
      case V1 ->
          V1Provider.of(
              options(dialect, URI.create(service.address() + "/v1/"), key), false, () -> now);
    };
  }

  private static PaperspaceOptions options(Dialect dialect, URI address, Secret key) {
    return PaperspaceOptions.onLoopback(dialect, address, key).within(LIMIT, LIMIT);
  }
}
