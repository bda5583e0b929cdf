package dev.quartermaster.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Copies of a data file: made while the bot runs, and put back while it doesn't. */
public final class Copies {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private Copies() {}

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * It is on disk, and its chain of events is whole.
     *
     * @param events how many events it holds
     * @param hash the hash of the last, which {@code audit verify --anchor} takes
     * @param aside where the data file that was there before went, if there was one
     */
    record Done(long events, String hash, Optional<Path> aside) implements Outcome {}

    /** Nothing was changed; why, in one sentence. */
    record Failed(String words) implements Outcome {}
  }

  /**
   * Writes a copy as of one moment, for its owner only; whoever writes to the data file goes on
   * (SQLite docs, VACUUM INTO).
   *
   * @param copy where it goes; must not be there yet
   */
  public static Outcome make(Path database, Path copy) {
    if (!Files.isReadable(database)) {
      return new Outcome.Failed("there is no data file " + database + " that can be read");
    }
    try {
      Files.createFile(
          copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException _) {
      return new Outcome.Failed(copy + " is there already; name a new file");
    } catch (IOException e) {
      return new Outcome.Failed(copy + " can't be written: " + e.getMessage());
    }
    Outcome outcome = filled(database, copy);
    if (outcome instanceof Outcome.Failed) {
      remove(copy);
    }
    return outcome;
  }

  private static Outcome filled(Path database, Path copy) {
    try (Database source = Database.reading(new Location.File(database), PATIENCE)) {
      Jdbi.create(source.pool())
          .useHandle(handle -> handle.execute("vacuum into ?", copy.toAbsolutePath().toString()));
      force(copy);
      return checked(copy, Optional.empty());
    } catch (JdbiException | IOException e) {
      return new Outcome.Failed("the copy could not be written: " + e.getMessage());
    }
  }

  /**
   * Puts a copy in the place of the data file, which is moved aside. At its next start the bot
   * enters its safe mode.
   */
  public static Outcome restore(Path copy, Path database, Instant now) {
    if (!Files.isReadable(copy)) {
      return new Outcome.Failed("there is no copy " + copy + " that can be read");
    }
    if (checked(copy, Optional.empty()) instanceof Outcome.Failed(var words)) {
      return new Outcome.Failed(words);
    }
    try (var ownership = FileOwnership.take(database).orElse(null)) {
      return ownership == null
          ? new Outcome.Failed("the bot is running on " + database + "; stop it first")
          : replaced(copy, database, STAMP.format(now));
    } catch (IOException e) {
      return new Outcome.Failed(database + " can't be replaced: " + e.getMessage());
    }
  }

  /** Writes a data file anew, so that what was taken out of it isn't left in its gaps. */
  public static void compact(Path database) {
    try (Database open = Database.open(new Location.File(database), PATIENCE)) {
      Jdbi.create(open.pool())
          .useHandle(
              handle -> {
                handle.execute("vacuum");
                handle.execute("pragma wal_checkpoint(truncate)");
              });
    }
  }

  private static Outcome replaced(Path copy, Path database, String stamp) throws IOException {
    Path fresh = database.resolveSibling(database.getFileName() + ".restoring");
    Files.copy(copy, fresh, StandardCopyOption.REPLACE_EXISTING);
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
    mark(fresh);
    force(fresh);
    Optional<Path> aside = Optional.empty();
    for (String part : List.of("-wal", "-shm", "")) {
      Path old = database.resolveSibling(database.getFileName() + part);
      if (Files.exists(old) && Files.size(old) > 0) {
        Path to = database.resolveSibling(database.getFileName() + "." + stamp + part);
        aside = Optional.of(Files.move(old, to));
      } else {
        Files.deleteIfExists(old);
      }
    }
    Files.move(fresh, database, StandardCopyOption.ATOMIC_MOVE);
    return checked(database, aside);
  }

  /** Opens it as the bot does, which brings an older schema up to date, and marks it. */
  private static void mark(Path fresh) throws IOException {
    try (Database database = Database.open(new Location.File(fresh), PATIENCE)) {
      Jdbi.create(database.pool())
          .useHandle(
              handle -> {
                handle.execute("update head set restored = 1 where id = 1");
                handle.execute("pragma wal_checkpoint(truncate)");
              });
    } catch (Downgrade e) {
      throw new IOException("the copy " + e.getMessage(), e);
    }
    for (String part : List.of("-wal", "-shm")) {
      Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + part));
    }
  }

  private static Outcome checked(Path copy, Optional<Path> aside) {
    try (var reader = AuditReader.open(new Location.File(copy), PATIENCE)) {
      return switch (reader.audit().check()) {
        case ChainCheck.Whole(var events, var hash) -> new Outcome.Done(events, hash, aside);
        case ChainCheck.Broken(var at, var what) ->
            new Outcome.Failed("the copy's audit is broken at event " + at + ": " + what);
      };
    } catch (RuntimeException e) { // Not a database, or another's: SQLite says it in many ways.
      return new Outcome.Failed(copy + " is not a data file of Quartermaster");
    }
  }

  private static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // It is empty or half written, and the words say that it is no copy.
    }
  }
}
