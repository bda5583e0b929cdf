package dev.quartermaster;

import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.SettingsResult;
import dev.quartermaster.setup.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a bot live: changes the one line of its settings, and leaves every other character as it
 * is.
 *
 * @param file the settings file
 * @param reader reads what was written, before it takes the old one's place
 */
record GoLive(Path file, SettingsReader reader) {
  private static final Pattern LINE = Pattern.compile("(?m)^(live:[ \\t]*)false\\b");

  Finding make() throws IOException {
    String text = Files.readString(file);
    if (isLive(file)) {
      return Finding.ok("go live", "it is live already");
    }
    Matcher line = LINE.matcher(text);
    String changed = line.find() ? line.replaceFirst("$1true") : "live: true\n" + text;
    Path beside = Files.createTempFile(folder(), ".live-", ".yaml");
    try {
      Files.writeString(beside, changed);
      Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(file));
      if (!isLive(beside)) {
        return Finding.wrong(
            "go live", "the line could not be changed", "write live: true yourself");
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
    return Finding.ok("go live", "live is true now in " + file + "; start the bot anew");
  }

  private Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private boolean isLive(Path there) {
    return reader.read(there) instanceof SettingsResult.Valid(var settings, _) && settings.live();
  }
}
