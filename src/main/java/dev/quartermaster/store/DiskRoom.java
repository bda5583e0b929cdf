package dev.quartermaster.store;

import dev.quartermaster.request.Room;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The room on the disk under the data file (A65): too little below 64 MiB, and below a twentieth of
 * the disk where that is less than 1 GiB. A disk that can't be asked has too little.
 */
public final class DiskRoom implements Room {
  private static final long LEAST = 64L << 20;
  private static final long AMPLE = 1L << 30;
  private static final int TWENTIETH = 20;

  private final Gauge gauge;

  /** A disk's size and what is free of it, in bytes. */
  public record Space(long free, long total) {}

  /** Measures a disk. */
  @FunctionalInterface
  public interface Gauge {
    /** What it measures now. */
    Space read() throws IOException;
  }

  /** Goes by that gauge. */
  public DiskRoom(Gauge gauge) {
    this.gauge = gauge;
  }

  /** The room for a store there; a database server minds its own. */
  public static DiskRoom of(Location location) {
    return switch (location) {
      case Location.File(Path path) -> new DiskRoom(() -> measured(path));
      case Location.Postgres _ -> new DiskRoom(() -> new Space(Long.MAX_VALUE, Long.MAX_VALUE));
    };
  }

  @Override
  public boolean isEnough() {
    try {
      Space space = gauge.read();
      return space.free() >= Math.max(LEAST, Math.min(AMPLE, space.total() / TWENTIETH));
    } catch (IOException _) {
      return false;
    }
  }

  private static Space measured(Path path) throws IOException {
    FileStore disk = Files.getFileStore(path.toAbsolutePath());
    return new Space(disk.getUsableSpace(), disk.getTotalSpace());
  }
}
