package dev.quartermaster;

import dev.quartermaster.config.Settings;
import dev.quartermaster.store.Opening;
import dev.quartermaster.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the bot in a world of its own on this machine: no account, no network, no money. */
@Command(
    name = "sandbox",
    description =
        "Runs the bot with a simulated Paperspace and a local Slack workspace: no account, no"
            + " network, no money.")
final class SandboxCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--speed",
      paramLabel = "N",
      description =
          "how many times faster machines and the bot's waiting run (default: ${DEFAULT-VALUE})")
  private double speed = 20;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "the workspace's port, 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "keep the bot's data there (default: a new temporary folder)")
  private @Nullable Path data;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Path folder =
        data == null ? Files.createTempDirectory("quartermaster-") : Files.createDirectories(data);
    try (Sandbox sandbox = Sandbox.open(folder, speed, port)) {
      Settings settings = sandbox.settings(0);
      return switch (Store.open(new Outfit(settings, sandbox.edges()).store())) {
        case Opening.InUse(var words) -> refused(words);
        case Opening.Unusable(var words) -> refused(words);
        case Opening.Opened(var store) ->
            live(sandbox, App.start(settings, sandbox.edges(), store), out);
      };
    }
  }

  private int live(Sandbox sandbox, App app, PrintWriter out) {
    sandbox.connect(app.port());
    out.println("The sandbox is open; everything in it is simulated, machines cost nothing.");
    out.println("  Slack workspace   " + sandbox.workspace().url() + "/_people");
    out.println(
        "  Paperspace        "
            + sandbox.paperspace().address()
            + "  (control door: /_sim/state, /_sim/requests, /_sim/faults)");
    out.println(
        "  The bot           http://127.0.0.1:"
            + app.port()
            + "/slack/events, health http://127.0.0.1:"
            + app.opsPort()
            + "/readyz");
    out.println("Stop it with Ctrl-C.");
    out.flush();
    Runtime.getRuntime().addShutdownHook(new Thread(app::close, "stop"));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  private int refused(String words) {
    Optional.ofNullable(spec).ifPresent(known -> known.commandLine().getErr().println(words));
    return ExitCode.UNAVAILABLE;
  }
}
