package dev.quartermaster;

import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.SettingsResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts together what somebody needs who helps from afar. */
@Command(
    name = "support-bundle",
    description =
        "Writes a zip file for a report: versions, settings without secrets, health, figures, the"
            + " shape of the store, and the end of a log, masked.")
final class SupportBundleCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings file (default: ${DEFAULT-VALUE})")
  private Path config = Path.of("config/quartermaster.yaml");

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "where the bot's log is kept, if it is")
  private @Nullable Path log;

  @Option(names = "--to", paramLabel = "FILE", required = true, description = "where it goes; new")
  private Path to = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    SettingsResult settings = SettingsReader.forService(System.getenv()).read(config);
    try {
      Files.createFile(
          to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (var file = Files.newOutputStream(to)) {
        filled(settings, err).writeTo(file);
      }
    } catch (FileAlreadyExistsException _) {
      err.println(to + " is there already; name a new file.");
      return ExitCode.FAILED;
    } catch (IOException e) {
      err.println("The bundle could not be written: " + e.getMessage());
      return ExitCode.FAILED;
    }
    out.println("Written: " + to + ". Read it before you send it.");
    return ExitCode.OK;
  }

  private SupportBundle filled(SettingsResult settings, PrintWriter err) throws IOException {
    var bundle = new SupportBundle();
    bundle.settings(settings);
    if (settings instanceof SettingsResult.Valid(var valid, _)) {
      bundle.health(valid);
    }
    Locations.named(config, err).ifPresent(bundle::store);
    if (log != null) {
      bundle.log(log);
    }
    return bundle;
  }
}
