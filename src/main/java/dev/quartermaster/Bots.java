package dev.quartermaster;

import dev.quartermaster.config.Settings;
import dev.quartermaster.sandbox.demo.Bot;
import dev.quartermaster.store.Opening;
import dev.quartermaster.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The bot of a sandbox: inside this process, or, where it is going to be killed, in one of its own.
 */
sealed interface Bots extends Bot, AutoCloseable {
  @Override
  void close();

  /** The bot in this process; it can't be killed. */
  final class Inside implements Bots {
    private final Sandbox sandbox;
    private Optional<App> app = Optional.empty();

    Inside(Sandbox sandbox) {
      this.sandbox = sandbox;
    }

    @Override
    public void start() {
      Settings settings = sandbox.settings(0);
      App started =
          switch (Store.open(new Outfit(settings, sandbox.edges()).store())) {
            case Opening.Opened(var store) -> App.start(settings, sandbox.edges(), store);
            case Opening.InUse(var words) -> throw new IllegalStateException(words);
            case Opening.Unusable(var words) -> throw new IllegalStateException(words);
          };
      app = Optional.of(started);
      started.port().ifPresent(sandbox.road()::connect);
      sandbox.road().awaitBot();
    }

    /** The running bot. */
    App app() {
      return app.orElseThrow();
    }

    @Override
    public void kill() {
      throw new UnsupportedOperationException("a bot in this process can't be killed without it");
    }

    @Override
    public void close() {
      app.ifPresent(App::close);
      app = Optional.empty();
    }
  }

  /** The bot in a process of its own, on the same data each time it is started. */
  final class Apart implements Bots {
    private static final long READY_SECONDS = 60;

    private final Sandbox sandbox;
    private final Path log;
    private final int port = FreePort.find();
    private Optional<Process> process = Optional.empty();

    Apart(Sandbox sandbox, Path log) {
      this.sandbox = sandbox;
      this.log = log;
    }

    @Override
    public void start() {
      var command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              System.getProperty("java.class.path"),
              Main.class.getName(),
              "sandbox-bot",
              "--config=" + sandbox.settingsFile(port),
              "--origin=" + sandbox.edges().pace().origin(),
              "--speed=" + sandbox.edges().pace().speed());
      var builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(sandbox.secrets());
      try {
        process = Optional.of(builder.start());
      } catch (IOException e) {
        throw new UncheckedIOException("starting the bot", e);
      }
      if (sandbox.road().door() == Door.HTTP) {
        sandbox.road().connect(port);
        awaitDoor();
      }
      sandbox.road().awaitBot();
    }

    /** SIGKILL: nothing of the process gets to say goodbye. */
    @Override
    public void kill() {
      process.ifPresent(running -> running.destroyForcibly().onExit().join());
    }

    @Override
    public void close() {
      process.ifPresent(Process::destroy);
    }

    private void awaitDoor() {
      for (long i = 0; i < READY_SECONDS * 10; i++) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          if (socket.isConnected()) {
            return;
          }
        } catch (IOException _) {
          pause();
        }
      }
      throw new IllegalStateException(
          "the bot did not open its door in " + READY_SECONDS + " s; see " + log);
    }

    private static void pause() {
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the bot starts", e);
      }
    }
  }
}
