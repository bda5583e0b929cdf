package dev.quartermaster;

import dev.quartermaster.store.Location;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command works on: that of the settings, or a data file by itself. */
final class StoreOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings file, for where the store is (default: ${DEFAULT-VALUE})")
  private Path config = Path.of("config/quartermaster.yaml");

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "the data file itself, in place of the settings")
  private @Nullable Path data;

  /** The store; nothing where the settings can't be read, with the reasons said. */
  Optional<Location> location(PrintWriter err) {
    return data == null ? Locations.named(config, err) : Optional.of(new Location.File(data));
  }
}
