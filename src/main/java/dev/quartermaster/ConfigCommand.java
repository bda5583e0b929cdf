package dev.quartermaster;

import dev.quartermaster.config.KeyBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a key of the settings means. */
@Command(name = "config", description = "Explains the keys of the settings.")
final class ConfigCommand {
  private static final String SHIPPED = "/dev/quartermaster/config/quartermaster.yaml";

  @Spec private @Nullable CommandSpec spec;

  private final Supplier<String> shipped;

  ConfigCommand() {
    this(ConfigCommand::packaged);
  }

  /** Explains by that text, which holds every key with its default. */
  ConfigCommand(Supplier<String> shipped) {
    this.shipped = shipped;
  }

  @Command(name = "explain", description = "Says what a key means, its default and what it takes.")
  int explain(@Parameters(paramLabel = "KEY", description = "such as timing.settle") String key) {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    var book = KeyBook.of(shipped.get());
    Optional<KeyBook.Entry> entry = book.explain(key);
    if (entry.isEmpty()) {
      String hint = book.nearest(key).map(near -> " Did you mean " + near + "?").orElse("");
      line.getErr().println("There is no key " + key + " in the settings." + hint);
      return CommandLine.ExitCode.USAGE;
    }
    print(line.getOut(), entry.get());
    return ExitCode.OK;
  }

  private static void print(PrintWriter out, KeyBook.Entry entry) {
    out.println(entry.key());
    entry.meaning().lines().forEach(words -> out.println("  " + words));
    if (entry.keys().isEmpty()) {
      out.println("  default: " + (entry.usual().isEmpty() ? "none" : entry.usual()));
      if (!entry.takes().isEmpty()) {
        out.println("  takes:   " + entry.takes());
      }
    } else {
      out.println("  keys:    " + String.join(", ", entry.keys()));
    }
    out.flush();
  }

  private static String packaged() {
    try (var stream = ConfigCommand.class.getResourceAsStream(SHIPPED)) {
      return new String(
          Objects.requireNonNull(stream, SHIPPED).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + SHIPPED, e);
    }
  }
}
