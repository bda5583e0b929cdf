package dev.quartermaster;

import dev.quartermaster.config.Problem;
import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.SettingsResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The bot of a sandbox in a process of its own, so that it can be killed. */
@Command(
    name = "sandbox-bot",
    hidden = true,
    description = "The bot of a running sandbox, in a process of its own.")
final class SandboxBotCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--config", required = true)
  private Path config = Path.of("");

  @Option(names = "--origin", required = true)
  private String origin = "";

  @Option(names = "--speed", required = true)
  private double speed;

  @Override
  public Integer call() {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    return switch (SettingsReader.forSandbox(System.getenv()).read(config)) {
      case SettingsResult.Invalid(var problems) -> {
        problems.stream().map(Problem::sentence).forEach(err::println);
        yield ExitCode.CONFIG;
      }
      case SettingsResult.Valid(var settings, _) ->
          new BotProcess(settings, Edges.atSpeed(Instant.parse(origin), speed), err)
              .runUntilStopped();
    };
  }
}
