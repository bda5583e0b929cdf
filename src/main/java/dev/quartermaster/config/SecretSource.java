package dev.quartermaster.config;

import dev.quartermaster.machine.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches secrets from the environment ({@code NAME}, else the file in {@code NAME_FILE}) or else
 * from the file that the settings name. A value never gets into a problem's words.
 */
final class SecretSource {
  private static final int MAX_BYTES = 8 * 1024;
  private static final String NOTHING = "";

  private final Map<String, String> environment;
  private final Findings findings;
  private final boolean needed;

  SecretSource(Map<String, String> environment, Findings findings) {
    this(environment, findings, true);
  }

  private SecretSource(Map<String, String> environment, Findings findings, boolean needed) {
    this.environment = Map.copyOf(environment);
    this.findings = findings;
    this.needed = needed;
  }

  /** Fetches nothing: every secret is an empty one, and that is no problem. */
  static SecretSource none(Findings findings) {
    return new SecretSource(Map.of(), findings, false);
  }

  /** The secret; an empty one, with a problem, when there is none that can be used. */
  Secret find(Part part, SecretKind kind) {
    refuseInline(part, kind);
    Value named = part.value(kind.fileKey());
    if (!needed) {
      return Secret.of(NOTHING);
    }
    Optional<String> direct = variable(kind.variable());
    Optional<String> file = variable(kind.fileVariable());
    if (named.text().isPresent() && (direct.isPresent() || file.isPresent())) {
      String used = direct.isPresent() ? kind.variable() : kind.fileVariable();
      findings.warn(named.line(), named.key(), "not used, " + used + " is set", "one of the two");
    }
    if (direct.isPresent()) {
      return checked(direct.get(), kind, new Value(kind.variable(), 0, direct, findings));
    }
    if (file.isPresent()) {
      return fromFile(kind, new Value(kind.fileVariable(), 0, file, findings));
    }
    if (named.text().isPresent()) {
      return fromFile(kind, named);
    }
    String expected = kind.variable() + " in the environment, or " + kind.fileKey();
    part.refuse(kind.key(), "missing", expected);
    return Secret.of(NOTHING);
  }

  /** Says of a secret that is not needed here that it isn't, where the settings name it. */
  void spare(Part part, SecretKind kind, String why) {
    refuseInline(part, kind);
    Value named = part.value(kind.fileKey());
    if (named.text().isPresent()) {
      findings.warn(named.line(), named.key(), "not used, " + why, "nothing");
    }
  }

  private void refuseInline(Part part, SecretKind kind) {
    if (part.has(kind.key())) {
      part.value(kind.key())
          .refuse(
              "a secret in this file",
              kind.variable() + " in the environment, or " + kind.fileKey());
    }
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  private Secret fromFile(SecretKind kind, Value at) {
    Path file = Path.of(at.text().orElseThrow());
    try {
      Optional<String> wrong = FileModes.wrongForSecret(file);
      if (wrong.isPresent()) {
        refuse(at, wrong.get(), "chmod 600, or 640 with a group of its own");
        return Secret.of(NOTHING);
      }
      return checked(firstBytes(file).stripTrailing(), kind, at);
    } catch (IOException e) {
      refuse(at, "no file there that can be read", "a file that holds the secret alone");
      return Secret.of(NOTHING);
    }
  }

  private static String firstBytes(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    }
  }

  private Secret checked(String value, SecretKind kind, Value at) {
    kind.complaint(value).ifPresent(what -> refuse(at, what, kind.expected()));
    return Secret.of(value);
  }

  private void refuse(Value at, String what, String expected) {
    if (at.line() == 0) {
      findings.refuseVariable(at.key(), what, expected);
    } else {
      findings.refuse(at.line(), at.key(), what, expected);
    }
  }
}
