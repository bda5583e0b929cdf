package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Secret;
import dev.quartermaster.paperspace.wire.Dialect;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.random.RandomGenerator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A scripted API server and a client that is pointed at it. */
final class Api implements AutoCloseable {
  static final Secret KEY = Secret.of("key-0123456789abcdef");
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final MockWebServer server = new MockWebServer();

  Api() throws IOException {
    server.start();
  }

  /** A client with limits that no test reaches. */
  PaperspaceCore client() {
    return client(options());
  }

  PaperspaceCore client(PaperspaceOptions options) {
    return new PaperspaceCore(
        options, RandomGenerator.of("L64X128MixRandom"), InstantSource.fixed(NOW));
  }

  PaperspaceOptions options() {
    var limit = Duration.ofSeconds(10);
    return PaperspaceOptions.onLoopback(Dialect.CORE, url(), KEY).within(limit, limit);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /** The next answer that the server gives. */
  Api answers(int status, String body, String... headers) {
    return answers(builder(status, headers).body(body).build());
  }

  Api answers(MockResponse response) {
    server.enqueue(response);
    return this;
  }

  static MockResponse.Builder builder(int status, String... headers) {
    var builder = new MockResponse.Builder().code(status);
    for (int i = 0; i < headers.length; i += 2) {
      builder.addHeader(headers[i], headers[i + 1]);
    }
    return builder;
  }

  /** The next request that arrived. */
  RecordedRequest received() throws InterruptedException {
    return server.takeRequest();
  }

  static String bodyOf(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody()).utf8();
  }

  int requests() {
    return server.getRequestCount();
  }

  @Override
  public void close() {
    server.close();
  }
}
