package dev.quartermaster.ops;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Answers {@code /livez} (this process goes on: 200, or 503 when it must be restarted), {@code
 * /readyz} (it can take commands) and {@code /metrics} on a port of its own. Nothing outside the
 * process is asked for {@code /livez}, so that an outage of the chat does not restart anybody.
 */
public final class HealthDoor implements AutoCloseable {
  private static final int THREADS = 6;
  private static final String WORDS = "text/plain; charset=utf-8";
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final Server server;
  private final ServerConnector connector;

  private HealthDoor(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Listens from now on.
   *
   * @param port the port, 0 for any free one
   * @param alive what {@code /livez} goes by
   * @param checks what {@code /readyz} goes by; asked at each call
   * @param metrics what {@code /metrics} answers, in Prometheus' text format; asked at each call
   * @throws IllegalStateException when the port can't be had
   */
  public static HealthDoor open(
      String host,
      int port,
      Supplier<Boolean> alive,
      Supplier<List<Check>> checks,
      Supplier<String> metrics) {
    var threads = new QueuedThreadPool(THREADS);
    threads.setName("health");
    var server = new Server(threads);
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new Answers(alive, checks, metrics));
    try {
      server.start();
    } catch (Exception e) { // Jetty's start declares no narrower one
      throw new IllegalStateException("opening the health port " + host + ":" + port, e);
    }
    return new HealthDoor(server, connector);
  }

  /** The port that is listened on. */
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // Jetty's stop declares no narrower one
      throw new IllegalStateException("closing the health port", e);
    }
  }

  private static final class Answers extends Handler.Abstract {
    private final Supplier<Boolean> alive;
    private final Supplier<List<Check>> checks;
    private final Supplier<String> metrics;

    Answers(Supplier<Boolean> alive, Supplier<List<Check>> checks, Supplier<String> metrics) {
      this.metrics = metrics;
      this.alive = alive;
      this.checks = checks;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      switch (Request.getPathInContext(request)) {
        case "/livez" -> answer(response, callback, alive.get(), alive.get() ? "live" : "not live");
        case "/readyz" -> {
          List<Check> now = checks.get();
          String words =
              now.stream()
                  .map(
                      check ->
                          check.name()
                              + ": "
                              + (check.ok() ? "ok" : "NOT OK")
                              + ", "
                              + check.words())
                  .collect(Collectors.joining("\n"));
          answer(response, callback, now.stream().allMatch(Check::ok), words);
        }
        case "/metrics" -> write(response, callback, METRICS, metrics.get());
        default -> {
          return false;
        }
      }
      return true;
    }

    private static void answer(Response response, Callback callback, boolean ok, String words) {
      response.setStatus(ok ? 200 : 503);
      write(response, callback, WORDS, words + "\n");
    }

    private static void write(Response response, Callback callback, String type, String body) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    }
  }
}
