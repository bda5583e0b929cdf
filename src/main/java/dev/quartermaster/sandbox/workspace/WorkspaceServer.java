package dev.quartermaster.sandbox.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Consumer;
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

/** The loopback HTTP server; its port is taken before it answers, so that addresses are known. */
final class WorkspaceServer {
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

  void serve(Consumer<HttpCall> answering) {
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            answering.accept(new HttpCall(request, response, callback));
            return true;
          }
        });
    run("starting", server::start);
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
