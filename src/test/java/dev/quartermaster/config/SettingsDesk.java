package dev.quartermaster.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a settings file as an operator would, sets the environment, and reads both. */
final class SettingsDesk {
  /** Seven lines that are enough. */
  static final String ENOUGH =
      """
      slack:
        team_id: T0123ABCD
        app_id: A0123ABCD
      access:
        admins:
          users: [U0123ABCD]
      marker: remove
      """;

  static final Map<String, String> KEYS =
      Map.of(
          "SLACK_SIGNING_SECRET", "8f742231b10e8888abcd99yyyzzz85a5",
          "SLACK_APP_TOKEN", "xapp-1-A0123ABCD-17653672481-ab12cd34",
          "SLACK_BOT_TOKEN", "xoxb-17653672481-19874698323",
          "PAPERSPACE_API_KEY", "1qapi2wsx3edc4rfv5tgb6yhn7ujm");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>(KEYS);

  SettingsDesk(Path folder) {
    this.folder = folder;
  }

  SettingsDesk with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  SettingsDesk without(String variable) {
    environment.remove(variable);
    return this;
  }

  Path file(String name, String text, String modes) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(modes));
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + name, e);
    }
  }

  SettingsResult read(String text) {
    return read(file("quartermaster.yaml", text, "rw-r--r--"));
  }

  SettingsResult read(Path file) {
    return SettingsReader.forService(environment).read(file);
  }

  SettingsResult readInSandbox(String text) {
    return SettingsReader.forSandbox(environment)
        .read(file("quartermaster.yaml", text, "rw-r--r--"));
  }

  /** The settings of a text that has to be right. */
  Settings settings(String text) {
    return settings(read(text));
  }

  static Settings settings(SettingsResult result) {
    return switch (result) {
      case SettingsResult.Valid(var settings, _) -> settings;
      case SettingsResult.Invalid(var problems) -> throw new AssertionError(sentences(problems));
    };
  }

  /** What is told of a text, a line each, without the folder in front. */
  List<String> complaints(String text) {
    return complaints(read(text));
  }

  List<String> complaints(SettingsResult result) {
    return switch (result) {
      case SettingsResult.Valid _ -> List.of();
      case SettingsResult.Invalid(var problems) -> sentences(problems);
    };
  }

  List<String> warnings(String text) {
    return switch (read(text)) {
      case SettingsResult.Valid(_, var warnings) -> sentences(warnings);
      case SettingsResult.Invalid(var problems) -> throw new AssertionError(sentences(problems));
    };
  }

  private static List<String> sentences(List<Problem> problems) {
    return problems.stream()
        .map(Problem::sentence)
        .map(line -> line.replaceFirst("^/.*/(?=[a-z]+\\.yaml)", ""))
        .toList();
  }
}
