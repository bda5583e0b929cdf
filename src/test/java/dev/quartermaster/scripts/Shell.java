package dev.quartermaster.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs scripts with nothing in the environment but what the test puts there. */
final class Shell {
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "env",
          "sed",
          "dirname",
          "readlink",
          "find",
          "touch",
          "tail",
          "mkdir",
          "install",
          "chown",
          "cat");

  /** How a script ended. */
  record Ended(int code, String out, String err) {}

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /**
   * A shell in a folder of its own, whose PATH has the usual small tools and neither java nor mvn.
   */
  Shell(Path folder) {
    this.folder = folder;
    for (String tool : TOOLS) {
      script("tools/" + tool, "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
    }
    environment.put("PATH", folder.resolve("tools").toString());
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("QUARTERMASTER_JVM_DIRS", folder.resolve("jvm").toString());
  }

  Shell with(String variable, Object value) {
    environment.put(variable, value.toString());
    return this;
  }

  /** A script with this text, which can be run. */
  Path script(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + name, e);
    }
  }

  /** One of the project's own files, under the same name below a root of the test's. */
  Path copy(String file, String root) {
    try {
      Path to = folder.resolve(root).resolve(file);
      Files.createDirectories(to.getParent());
      return Files.copy(Path.of(file), to, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException("copying " + file, e);
    }
  }

  /** A JDK as far as a script can see: its release file, and a java that says how it was called. */
  Path jdk(String name, String version) {
    script(name + "/bin/java", "#!/usr/bin/env bash\necho \"java $*\"\n");
    script(name + "/bin/javac", "#!/usr/bin/env bash\n");
    script(name + "/release", "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    return folder.resolve(name);
  }

  Ended run(Object... command) {
    try {
      Path out = Files.createTempFile(folder, "out", "");
      Path err = Files.createTempFile(folder, "err", "");
      var builder =
          new ProcessBuilder(List.of(command).stream().map(Object::toString).toList())
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running after 60 s: " + List.of(command));
      }
      return new Ended(process.exitValue(), text(out), text(err));
    } catch (IOException e) {
      throw new UncheckedIOException("running " + List.of(command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }

  private static Path onPath(String tool) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError(tool + " is not on the PATH"));
  }
}
