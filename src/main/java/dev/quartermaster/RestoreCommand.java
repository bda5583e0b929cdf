package dev.quartermaster;

import dev.quartermaster.store.Copies;
import dev.quartermaster.store.Location;
import dev.quartermaster.store.Opening;
import dev.quartermaster.store.Store;
import dev.quartermaster.store.StoreOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a copy back, so that the bot begins in its safe mode. */
@Command(
    name = "restore",
    description =
        "Puts a copy of the data file back, with the bot stopped. It then starts in its safe mode:"
            + " nothing is sent until an admin lets it go on.")
final class RestoreCommand implements Callable<Integer> {
  private static final String NEXT =
      "At its next start the bot is in its safe mode: it sends nothing, every open request has to"
          + " be agreed to again, and an admin lets it go on with unfreeze.";

  @Spec private @Nullable CommandSpec spec;

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "the copy that backup made; for PostgreSQL leave it out, after pg_restore")
  private @Nullable Path from;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Optional<Location> location = store.location(err);
    if (location.isEmpty()) {
      return ExitCode.CONFIG;
    }
    return switch (location.get()) {
      case Location.File(Path file) when from != null ->
          told(Copies.restore(from, file, InstantSource.system().instant()), out, err);
      case Location.File _ -> {
        err.println("Say which copy: restore --from FILE.");
        yield ExitCode.FAILED;
      }
      case Location.Postgres postgres -> marked(postgres, out, err);
    };
  }

  private static int told(Copies.Outcome outcome, PrintWriter out, PrintWriter err) {
    return switch (outcome) {
      case Copies.Outcome.Done(var events, _, var aside) -> {
        out.println("Put back: " + events + " events, their chain is whole.");
        aside.ifPresent(path -> out.println("What was there before is now " + path + "."));
        out.println(NEXT);
        yield ExitCode.OK;
      }
      case Copies.Outcome.Failed(var words) -> {
        err.println("Nothing was put back: " + words + ".");
        yield ExitCode.FAILED;
      }
    };
  }

  /** The database's own tools have put it back. */
  private static int marked(Location.Postgres postgres, PrintWriter out, PrintWriter err) {
    return switch (Store.open(StoreOptions.of(postgres, InstantSource.system()))) {
      case Opening.Opened(var store) -> {
        try (store) {
          store.restored(true);
        }
        out.println(NEXT);
        yield ExitCode.OK;
      }
      case Opening.InUse(var words) -> refused(words, err);
      case Opening.Unusable(var words) -> refused(words, err);
    };
  }

  private static int refused(String words, PrintWriter err) {
    err.println(words);
    return ExitCode.UNAVAILABLE;
  }
}
