package dev.quartermaster;

import dev.quartermaster.store.Copies;
import dev.quartermaster.store.Location;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies the data file beside a running bot. */
@Command(
    name = "backup",
    description =
        "Copies the data file as of one moment, beside a running bot, and checks the copy.")
final class BackupCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private StoreOption store = new StoreOption();

  @Option(names = "--to", paramLabel = "FILE", required = true, description = "where it goes; new")
  private Path to = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Optional<Location> location = store.location(err);
    if (location.isEmpty()) {
      return ExitCode.CONFIG;
    }
    return switch (location.get()) {
      case Location.File(Path file) -> copied(file, out, err);
      case Location.Postgres _ -> {
        err.println(
            "The store is PostgreSQL: copy it with pg_dump --format=custom, which takes it as of"
                + " one moment while the bot runs. docs/operator.md says how it is put back.");
        yield ExitCode.UNAVAILABLE;
      }
    };
  }

  private int copied(Path file, PrintWriter out, PrintWriter err) {
    return switch (Copies.make(file, to)) {
      case Copies.Outcome.Done(var events, var hash, _) -> {
        out.println("Copied to " + to + ": " + events + " events, their chain is whole.");
        out.println("Its anchor is " + events + ":" + hash + "; keep it somewhere else.");
        yield ExitCode.OK;
      }
      case Copies.Outcome.Failed(var words) -> {
        err.println("Nothing was copied: " + words + ".");
        yield ExitCode.FAILED;
      }
    };
  }
}
