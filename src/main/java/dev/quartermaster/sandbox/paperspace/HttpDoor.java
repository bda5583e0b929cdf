package dev.quartermaster.sandbox.paperspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A loopback port behind which requests are handled on virtual threads. */
final class HttpDoor {
  private static final int MAX_THREADS = 16;
  private static final long IDLE_MILLIS = 120_000;

  private final Server server;
  private final ServerConnector connector;
  private final Front front;

  HttpDoor(Front front, int port) {
    this.front = front;
    var pool = new QueuedThreadPool(MAX_THREADS);
    pool.setName("paperspace-simulator");
    pool.setDaemon(true);
    pool.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server = new Server(pool);
    server.setStopTimeout(0);
    server.setHandler(front);
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
  }

  // Jetty declares Exception for starting and stopping: this is its one edge.
  void open() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException("opening port " + connector.getPort(), e);
    } catch (Exception e) {
      throw new IllegalStateException("starting the HTTP server", e);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  void close() {
    front.hurry();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("stopping the HTTP server", e);
    }
  }
}
