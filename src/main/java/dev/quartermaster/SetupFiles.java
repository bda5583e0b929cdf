package dev.quartermaster;

import dev.quartermaster.config.Problem;
import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.SettingsResult;
import dev.quartermaster.setup.FirstSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of a bot that is being set up. They are written beside their places, read as the bot
 * would read them, and moved there only when they are right.
 *
 * @param folder where they are
 */
record SetupFiles(Path folder) {
  private static final String MINE_ONLY = "rw-------";

  Path settings() {
    return folder.resolve("quartermaster.yaml");
  }

  Path secrets() {
    return folder.resolve("secrets");
  }

  /** Those that are there already. */
  List<Path> present(List<FirstSettings.Needed> needed) {
    return Stream.concat(
            Stream.of(settings()), needed.stream().map(one -> secrets().resolve(one.file())))
        .filter(Files::exists)
        .toList();
  }

  /** Writes all of them, or none; gives what is wrong with them. */
  List<String> write(FirstSettings first, Map<String, String> values) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Files.createDirectories(absolute);
    Path drafts = Files.createTempDirectory(absolute, ".init-");
    try {
      for (Map.Entry<String, String> each : values.entrySet()) {
        mine(drafts.resolve(each.getKey()), each.getValue() + "\n");
      }
      Path draft = mine(drafts.resolve("quartermaster.yaml"), first.yaml(drafts.toString()));
      List<String> problems = problems(draft);
      if (problems.isEmpty()) {
        Files.createDirectories(secrets());
        Files.setPosixFilePermissions(secrets(), PosixFilePermissions.fromString("rwx------"));
        for (String name : values.keySet()) {
          move(drafts.resolve(name), secrets().resolve(name));
        }
        move(
            mine(draft, first.yaml(secrets().toAbsolutePath().normalize().toString())), settings());
      }
      return problems;
    } finally {
      clear(drafts);
    }
  }

  /** What is wrong with a file, without the place where it only stands for a moment. */
  private static List<String> problems(Path draft) {
    return switch (SettingsReader.forService(Map.of()).read(draft)) {
      case SettingsResult.Valid _ -> List.of();
      case SettingsResult.Invalid(var problems) ->
          problems.stream()
              .map(Problem::sentence)
              .map(line -> line.replace(draft.toString(), "quartermaster.yaml"))
              .toList();
    };
  }

  private static Path mine(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(MINE_ONLY)));
    }
    return Files.writeString(file, text);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void clear(Path drafts) throws IOException {
    try (Stream<Path> left = Files.list(drafts)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(drafts);
  }
}
