package dev.quartermaster;

import dev.quartermaster.config.PaperspaceSettings.Api;
import dev.quartermaster.sandbox.demo.Demo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
      names = "--api",
      paramLabel = "API",
      description =
          "which of Paperspace's APIs the bot speaks: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE})")
  private Api api = Api.CORE;

  @Option(
      names = "--door",
      paramLabel = "DOOR",
      description =
          "how the workspace reaches the bot: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Door door = Door.SOCKET;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "keep the bot's data there (default: a new temporary folder)")
  private @Nullable Path data;

  @Option(
      names = "--demo",
      paramLabel = "SCENE",
      arity = "0..1",
      fallbackValue = "main",
      description =
          "play a scene by itself and exit 0 only if it ended as announced; list names them"
              + " (default: main)")
  private @Nullable String demo;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if ("list".equals(demo)) {
      Demo.list().forEach(out::println);
      return ExitCode.OK;
    }
    if (demo != null && !Demo.knows(demo)) {
      Objects.requireNonNull(spec)
          .commandLine()
          .getErr()
          .println("There is no scene called " + demo + "; --demo=list names them.");
      return CommandLine.ExitCode.USAGE;
    }
    Path folder =
        data == null ? Files.createTempDirectory("quartermaster-") : Files.createDirectories(data);
    Api spoken = demo != null && Demo.needsV1(demo) ? Api.V1 : api;
    try (Sandbox sandbox = Sandbox.open(folder, speed, port, new Sandbox.Ways(spoken, door))) {
      return demo == null ? live(sandbox, out) : play(sandbox, demo, out, folder);
    }
  }

  private static int play(Sandbox sandbox, String scene, PrintWriter out, Path folder) {
    boolean dies = Demo.killsTheBot(scene);
    try (Bots bot =
        dies ? new Bots.Apart(sandbox, folder.resolve("bot.log")) : new Bots.Inside(sandbox)) {
      bot.start();
      var place =
          new Demo.Place(
              sandbox.workspace().url(),
              sandbox.workspace().page().token(),
              sandbox.paperspace().address(),
              sandbox.edges().pace().speed());
      return new Demo(out, System::nanoTime)
              .play(scene, place, new Demo.Backstage(bot, sandbox.powers()))
          ? ExitCode.OK
          : ExitCode.FAILED;
    }
  }

  private static int live(Sandbox sandbox, PrintWriter out) {
    try (var bot = new Bots.Inside(sandbox)) {
      bot.start();
      out.println("The sandbox is open; everything in it is simulated, machines cost nothing.");
      out.println("  Open this         " + sandbox.workspace().page().url());
      out.println("                    a team chat with the bot in it; begin with /machine create");
      out.println(
          "  Paperspace        "
              + sandbox.paperspace().address()
              + "  (control door: /_sim/state, /_sim/requests, /_sim/faults)");
      out.println(
          "  The bot           "
              + reached(bot.app())
              + ", ready? http://127.0.0.1:"
              + bot.app().opsPort()
              + "/readyz");
      out.println("See a whole day of it in half a minute: bin/quartermaster sandbox --demo");
      out.println("Stop it with Ctrl-C.");
      out.flush();
      Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "stop"));
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  private static String reached(App app) {
    return app.port().isPresent()
        ? "http://127.0.0.1:" + app.port().getAsInt() + "/slack/events"
        : "reached by its own links (--door=http: over HTTP)";
  }
}
