package dev.quartermaster;

import dev.quartermaster.config.Problem;
import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.SettingsResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the bot against the real outside until it is told to stop. */
@Command(
    name = "serve",
    description =
        "Runs the bot until SIGTERM; settings from a file, secrets from the environment or from"
            + " files.")
final class ServeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings file (default: ${DEFAULT-VALUE})")
  private Path config = Path.of("config/quartermaster.yaml");

  @Override
  public Integer call() {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    return switch (SettingsReader.forService(System.getenv()).read(config)) {
      case SettingsResult.Invalid(var problems) -> {
        problems.stream().map(Problem::sentence).forEach(err::println);
        yield ExitCode.CONFIG;
      }
      case SettingsResult.Valid(var settings, _) ->
          new BotProcess(settings, Edges.real(), err).runUntilStopped();
    };
  }
}
