package dev.quartermaster.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the chain of events ended last, kept in a file beside the data file: a data file that
 * doesn't reach so far was put back from a copy. It is written anew every few seconds and before
 * each create is sent, always behind the data file, so that a crash never makes it look newer. A
 * database that several replicas share has none; there, {@code restore} says it.
 */
final class Epoch {
  private static final Logger log = LoggerFactory.getLogger(Epoch.class);
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})\\s*");

  private final Optional<Path> file;

  /** An end of the chain. */
  record End(long seq, String hash) {}

  private Epoch(Optional<Path> file) {
    this.file = file;
  }

  /** That of a database. */
  static Epoch of(Location location) {
    return switch (location) {
      case Location.File(Path path) ->
          new Epoch(
              Optional.of(path.toAbsolutePath().resolveSibling(path.getFileName() + ".epoch")));
      case Location.Postgres _ -> new Epoch(Optional.empty());
    };
  }

  /** What was kept last, if anything that can be read. */
  Optional<End> kept() {
    return file.flatMap(Epoch::read);
  }

  private static Optional<End> read(Path path) {
    try {
      Matcher shape = SHAPE.matcher(Files.readString(path));
      return shape.matches()
          ? Optional.of(new End(Long.parseLong(shape.group(1)), shape.group(2)))
          : Optional.empty();
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      log.warn("epoch can't be read file={}", path, e);
      return Optional.empty();
    }
  }

  /** Keeps where the chain ends now; where that fails, the log says so and the work goes on. */
  synchronized void keep(Chain.Head head) {
    file.ifPresent(path -> write(path, head.seq() + ":" + head.hash() + "\n"));
  }

  private static void write(Path path, String line) {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, line);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log.warn("epoch can't be kept file={}", path, e);
    }
  }
}
