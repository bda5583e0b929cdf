package dev.quartermaster.chat.slack;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server in front: HTTP/1.1, blocking work on virtual threads, bounded in every way. */
final class FrontDoor implements Entrance {
  private static final Logger log = LoggerFactory.getLogger(FrontDoor.class);
  private static final int HEADER_BYTES = 8 * 1024;
  private static final int BACKLOG = 256;
  private static final Duration IDLE = Duration.ofSeconds(15);
  private static final Duration IDLE_WHEN_STOPPING = Duration.ofMillis(50);
  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final long SWEEP_MILLIS = 250;

  private final Server server;
  private final ServerConnector connector;
  private final ConnectionGuard connections;
  private final Vitals vitals;

  FrontDoor(String host, int port, ConnectionGuard connections, Handler handler, Vitals vitals) {
    var threads = new QueuedThreadPool(16, 2);
    threads.setName("slack-front");
    threads.setVirtualThreadsExecutor(
        VirtualThreads.getNamedVirtualThreadsExecutor("slack-front-virtual-"));
    this.connections = connections;
    this.vitals = vitals;
    this.server = new Server(threads);
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setAcceptQueueSize(BACKLOG);
    connector.setShutdownIdleTimeout(IDLE_WHEN_STOPPING.toMillis());
    connector.addBean(connections);
    server.addConnector(connector);
    server.setHandler(new GracefulHandler(handler));
    server.setErrorHandler(FrontDoor::tellError);
    server.setStopTimeout(DRAIN.toMillis());
  }

  @Override
  public OptionalInt open() {
    try {
      server.start();
    } catch (Exception notListening) { // Jetty's life cycle declares nothing narrower.
      throw new IllegalStateException(
          "listening on " + connector.getHost() + ":" + connector.getPort(), notListening);
    }
    sweepAgain(connector.getScheduler());
    vitals.door(new SlackHealth.Door(true, "listening"));
    return OptionalInt.of(connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception late) { // Jetty's life cycle declares nothing narrower.
      log.warn("front stopped before all was answered why={}", late.getClass().getSimpleName());
    }
  }

  private void sweepAgain(Scheduler scheduler) {
    if (server.isRunning()) {
      connections.sweep();
      Scheduler.Task _ =
          scheduler.schedule(() -> sweepAgain(scheduler), SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private static HttpConfiguration configuration() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendDateHeader(false);
    configuration.setRequestHeaderSize(HEADER_BYTES);
    return configuration;
  }

  /** What Jetty itself refuses: oversized or malformed headers, or a bug of ours. */
  private static boolean tellError(
      Request request,
      org.eclipse.jetty.server.Response response,
      org.eclipse.jetty.util.Callback callback) {
    int status = response.getStatus();
    log.warn(
        "delivery refused status={} reason=http from={}",
        status,
        LogValue.of(Request.getRemoteAddr(request)));
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.write(true, java.nio.ByteBuffer.allocate(0), callback);
    return true;
  }
}
