package dev.quartermaster;

import dev.quartermaster.config.Problem;
import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.SettingsResult;
import dev.quartermaster.machine.Provider;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares what the bot believes of Paperspace with what Paperspace says to one's own key. */
@Command(
    name = "contract",
    description =
        "Asks Paperspace, by reads alone, whether it is as the bot believes; nothing is made or"
            + " changed. Exit code 1 where it differs.")
final class ContractCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings file (default: ${DEFAULT-VALUE})")
  private Path config = Path.of("config/quartermaster.yaml");

  @Override
  public Integer call() {
    CommandSpec own = Objects.requireNonNull(spec);
    PrintWriter err = own.commandLine().getErr();
    return switch (SettingsReader.forService(System.getenv()).read(config)) {
      case SettingsResult.Invalid(var problems) -> {
        problems.stream().map(Problem::sentence).forEach(err::println);
        yield ExitCode.CONFIG;
      }
      case SettingsResult.Valid(var settings, _) ->
          told(new Outfit(settings, Edges.real()).provider(), own.commandLine().getOut());
    };
  }

  /** Asks, and prints a line for each belief; what the service says is shown as its words. */
  static int told(Provider provider, PrintWriter out) {
    List<Beliefs.Belief> beliefs = new Beliefs(provider, Edges.real().wall()).all();
    for (Beliefs.Belief belief : beliefs) {
      out.println(
          belief
              .differs()
              .map(how -> "DIFFERS  " + belief.words() + ": " + how)
              .orElseGet(() -> "as believed  " + belief.words()));
    }
    long different = beliefs.stream().filter(each -> each.differs().isPresent()).count();
    out.println(
        different == 0
            ? "All " + beliefs.size() + " are as believed."
            : different + " of " + beliefs.size() + " differ. Nothing was made or changed.");
    out.flush();
    return different == 0 ? ExitCode.OK : ExitCode.FAILED;
  }
}
