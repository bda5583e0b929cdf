package dev.quartermaster;

import dev.quartermaster.config.Settings;
import dev.quartermaster.store.Opening;
import dev.quartermaster.store.Store;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot as a process of its own: it runs until SIGTERM, then takes nothing new, ends what runs,
 * and goes.
 */
final class BotProcess {
  private static final Logger log = LoggerFactory.getLogger(BotProcess.class);

  private final Settings settings;
  private final Edges edges;
  private final PrintWriter err;

  BotProcess(Settings settings, Edges edges, PrintWriter err) {
    this.settings = settings;
    this.edges = edges;
    this.err = err;
  }

  /** Runs, and gives the exit code; a stop that was asked for is a good end. */
  int runUntilStopped() {
    return switch (Store.open(new Outfit(settings, edges).store())) {
      case Opening.InUse(var words) -> refused(words);
      case Opening.Unusable(var words) -> refused(words);
      case Opening.Opened(var store) -> run(store);
    };
  }

  private int refused(String words) {
    err.println(words);
    return ExitCode.UNAVAILABLE;
  }

  private int run(Store store) {
    App app = App.start(settings, edges, store);
    String door = app.port().isPresent() ? "http port=" + app.port().getAsInt() : "socket";
    log.info("serving door={} ops_port={} live={}", door, app.opsPort(), settings.live());
    var stop = new Thread(() -> stop(app), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  /** A stop that was asked for is a good end, whatever the signal's number says. */
  private static void stop(App app) {
    log.info("stopping: taking nothing new");
    app.close();
    log.info("stopped");
    Runtime.getRuntime().halt(ExitCode.OK);
  }
}
