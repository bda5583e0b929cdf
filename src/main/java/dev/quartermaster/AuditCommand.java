package dev.quartermaster;

import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.StoreUnavailable;
import dev.quartermaster.store.AuditReader;
import dev.quartermaster.store.Location;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Reads the audit beside a running bot: checks it, tells a request's story, takes it away. */
@Command(
    name = "audit",
    description = "Checks the audit, replays a request, exports events; reads only.")
final class AuditCommand {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "the settings file, for where the store is (default: ${DEFAULT-VALUE})")
  private Path config = Path.of("config/quartermaster.yaml");

  @Option(
      names = "--data",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "the data file itself, in place of the settings")
  private @Nullable Path data;

  @Command(
      name = "verify",
      description = "Exits 0 only if no event was edited, removed, added or moved.")
  int verify(
      @Option(
              names = "--anchor",
              paramLabel = "NUMBER:HASH",
              description = "what the operations channel or the log says of an event; repeatable")
          @Nullable List<String> anchors) {
    return reading(
        reader ->
            new AuditPrint(out(), reader.audit())
                .verified(Objects.requireNonNullElse(anchors, List.of())));
  }

  @Command(name = "replay", description = "Tells all that was written about a request, in order.")
  int replay(@Parameters(paramLabel = "REQUEST", description = "such as R-7F3K") String request) {
    Optional<RequestId> id = RequestId.named(request);
    if (id.isEmpty()) {
      err().println(request + " is no name of a request; they look like R-7F3K.");
      return ExitCode.FAILED;
    }
    return reading(reader -> new AuditPrint(out(), reader.audit()).replayed(id.get(), reader));
  }

  @Command(name = "export", description = "Prints the events of a time, one a line.")
  int export(
      @Option(
              names = "--format",
              paramLabel = "jsonl|csv",
              defaultValue = "jsonl",
              description = "how (default: ${DEFAULT-VALUE})")
          AuditLines.Format format,
      @Option(names = "--from", paramLabel = "DAY", description = "2026-11-24, or a moment in UTC")
          @Nullable String from,
      @Option(names = "--to", paramLabel = "DAY", description = "the first day no longer wanted")
          @Nullable String to) {
    Optional<AuditLines.Span> span = AuditLines.Span.of(from, to);
    if (span.isEmpty()) {
      err().println("--from and --to take a day (2026-11-24) or a moment (2026-11-24T10:00:00Z).");
      return ExitCode.FAILED;
    }
    return reading(
        reader -> {
          new AuditLines(out(), format).print(reader.audit(), span.get());
          return ExitCode.OK;
        });
  }

  private int reading(ToIntFunction<AuditReader> work) {
    Optional<Location> location = location();
    if (location.isEmpty()) {
      return ExitCode.CONFIG;
    }
    if (location.get() instanceof Location.File(var file) && !Files.isReadable(file)) {
      err().println("There is no data file " + file + " that can be read.");
      return ExitCode.FAILED;
    }
    try (var reader = AuditReader.open(location.get(), PATIENCE)) {
      return work.applyAsInt(reader);
    } catch (StoreUnavailable e) {
      err().println("The store can't be read: " + e.getMessage());
      return ExitCode.FAILED;
    } finally {
      out().flush();
    }
  }

  private Optional<Location> location() {
    if (data != null) {
      return Optional.of(new Location.File(data));
    }
    return Locations.named(config, err());
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
