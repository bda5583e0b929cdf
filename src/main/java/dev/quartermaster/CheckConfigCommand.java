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

/** Says everything that is wrong with the settings, at once. */
@Command(
    name = "check-config",
    description = "Checks the settings and the secrets, and says everything that is wrong at once.")
final class CheckConfigCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings file (default: ${DEFAULT-VALUE})")
  private Path config = Path.of("config/quartermaster.yaml");

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    return switch (SettingsReader.forService(System.getenv()).read(config)) {
      case SettingsResult.Valid(_, var warnings) -> {
        warnings.stream()
            .map(Problem::sentence)
            .forEach(words -> out.println("worth a look: " + words));
        out.println(config + " is right.");
        yield ExitCode.OK;
      }
      case SettingsResult.Invalid(var problems) -> {
        problems.stream().map(Problem::sentence).forEach(err::println);
        err.println(problems.size() == 1 ? "One problem." : problems.size() + " problems.");
        yield ExitCode.CONFIG;
      }
    };
  }
}
