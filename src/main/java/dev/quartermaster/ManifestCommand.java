package dev.quartermaster;

import dev.quartermaster.config.Problem;
import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.SettingsResult;
import dev.quartermaster.setup.Manifest;
import dev.quartermaster.setup.SlackApp;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the Slack app that the settings need; asks nobody, and needs no secrets. */
@Command(
    name = "manifest",
    description =
        "Prints the Slack app that the settings need, with each right and what it is for.")
final class ManifestCommand implements Callable<Integer> {
  private static final Path USUAL = Path.of("config/quartermaster.yaml");
  private static final String EXAMPLE = "https://quartermaster.example.com";

  /** How it is printed. */
  enum Format {
    YAML,
    JSON,
    LINK
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings file (default: config/quartermaster.yaml, where it is)")
  private @Nullable Path config;

  @Option(
      names = "--door",
      paramLabel = "DOOR",
      description = "how Slack reaches the bot: socket or http (default: what the settings say)")
  private @Nullable Door door;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "with http: where Slack reaches the bot's door (default: " + EXAMPLE + ")")
  private String address = EXAMPLE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "yaml, json, or link: the address where Slack offers to make it (default:"
              + " ${DEFAULT-VALUE})")
  private Format format = Format.YAML;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (Door.HTTP.address(address).isEmpty()) {
      line.getErr().println("--address " + address + ": " + Door.EXPECTED + ".");
      return CommandLine.ExitCode.USAGE;
    }
    if (config == null && !Files.exists(USUAL)) {
      print(line.getOut(), SlackApp.SMALLEST.behind(where(Door.SOCKET)));
      return ExitCode.OK;
    }
    return switch (SettingsReader.forLooking().read(config == null ? USUAL : config)) {
      case SettingsResult.Valid(var settings, _) -> {
        print(line.getOut(), SlackApp.of(settings, where(Door.of(settings.slack().door()))));
        yield ExitCode.OK;
      }
      case SettingsResult.Invalid(var problems) -> {
        problems.stream().map(Problem::sentence).forEach(line.getErr()::println);
        yield ExitCode.CONFIG;
      }
    };
  }

  private Optional<URI> where(Door usual) {
    return Objects.requireNonNullElse(door, usual).address(address);
  }

  private void print(PrintWriter out, SlackApp app) {
    var manifest = new Manifest(app);
    switch (format) {
      case YAML -> out.print(manifest.yaml());
      case JSON -> out.println(manifest.json());
      case LINK -> out.println(manifest.address());
    }
    out.flush();
  }
}
