package dev.quartermaster.sandbox.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;

/**
 * The loopback server for HTTP and links; its port is taken before it answers, so that addresses
 * are known.
 */
final class WorkspaceServer {
  private static final long LARGEST_FRAME = 1 << 20;
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

  private final Server server;
  private final ServerConnector connector;

  private WorkspaceServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  static WorkspaceServer bound(int port) {
    var threads = new QueuedThreadPool(32, 4);
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    threads.setName("workspace");
    var server = new Server(threads);
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("opening port " + port + " for the workspace", e);
    }
    return new WorkspaceServer(server, connector);
  }

  int port() {
    return connector.getLocalPort();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /**
   * Answers from now on.
   *
   * @param answering takes each request
   * @param links takes each upgrade to a WebSocket at {@link LinkBoard.PATH}
   */
  void serve(
      Consumer<HttpCall> answering, Function<ServerUpgradeRequest, Optional<FrameHandler>> links) {
    var sockets = new WebSocketUpgradeHandler(new WebSocketComponents());
    sockets.addMapping(LinkBoard.PATH, negotiated(links));
    sockets.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            answering.accept(new HttpCall(request, response, callback));
            return true;
          }
        });
    server.setHandler(sockets);
    run("starting", server::start);
  }

  /** Frames are bounded, each is a whole message, and none is packed. */
  private static WebSocketNegotiator negotiated(
      Function<ServerUpgradeRequest, Optional<FrameHandler>> links) {
    var bounds = new Configuration.ConfigurationCustomizer();
    bounds.setMaxFrameSize(LARGEST_FRAME);
    bounds.setAutoFragment(false);
    bounds.setIdleTimeout(LONGEST_SILENCE);
    return WebSocketNegotiator.from(
        (request, response, callback) -> {
          response.setExtensions(List.of());
          Optional<FrameHandler> link = links.apply(request);
          if (link.isEmpty()) {
            Response.writeError(request, response, callback, 403);
          }
          return link.orElse(null);
        },
        (endpoint, _, _) -> (FrameHandler) endpoint,
        bounds);
  }

  void stop() {
    run("stopping", server::stop);
  }

  /** A step of Jetty's life cycle, which may throw anything. */
  private interface Step {
    void run() throws Exception;
  }

  // Jetty's start and stop are declared to throw Exception: the one place to turn it into ours.
  private static void run(String what, Step step) {
    try {
      step.run();
    } catch (Exception e) {
      throw new IllegalStateException(what + " the workspace's server", e);
    }
  }
}
