package dev.quartermaster;

import dev.quartermaster.store.Location;
import dev.quartermaster.store.PersonalData;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives out what is kept about somebody, beside a running bot. */
@Command(
    name = "export",
    description = "Prints everything that is kept about a person, one JSON object a line.")
final class ExportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private StoreOption store = new StoreOption();

  @Parameters(paramLabel = "USER", description = "a chat id such as U0ADA, or an e-mail address")
  private String user = "";

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Optional<Location> location =
        store.location(Objects.requireNonNull(spec).commandLine().getErr());
    if (location.isEmpty()) {
      return ExitCode.CONFIG;
    }
    PersonalData.export(location.get(), user, out::println);
    out.flush();
    return ExitCode.OK;
  }
}
