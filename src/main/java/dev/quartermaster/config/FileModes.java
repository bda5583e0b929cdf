package dev.quartermaster.config;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Who else may read or write a file. Where the system has no such modes, nobody is said to. */
final class FileModes {
  private static final Set<PosixFilePermission> WRITABLE = Set.of(GROUP_WRITE, OTHERS_WRITE);
  private static final Set<PosixFilePermission> OPEN = Set.of(OTHERS_READ, OTHERS_EXECUTE);

  private FileModes() {}

  /** What is wrong with a settings file's modes. */
  static Optional<String> wrongForSettings(Path file) throws IOException {
    return has(file, WRITABLE)
        ? Optional.of("group or others may write the file")
        : Optional.empty();
  }

  /** What is wrong with a secret's modes. */
  static Optional<String> wrongForSecret(Path file) throws IOException {
    return has(file, OPEN)
        ? Optional.of("others than owner and group may read the file")
        : wrongForSettings(file);
  }

  private static boolean has(Path file, Set<PosixFilePermission> modes) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view != null && !Collections.disjoint(view.readAttributes().permissions(), modes);
  }
}
