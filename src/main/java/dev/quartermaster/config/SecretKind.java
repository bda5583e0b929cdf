package dev.quartermaster.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The secrets there are: where each comes from and what one looks like. */
enum SecretKind {
  APP_TOKEN("app_token", "SLACK_APP_TOKEN", "xapp-", 16),
  SIGNING_SECRET("signing_secret", "SLACK_SIGNING_SECRET", "", 16),
  BOT_TOKEN("bot_token", "SLACK_BOT_TOKEN", "xoxb-", 16),
  API_KEY("api_key", "PAPERSPACE_API_KEY", "", 8),
  DATABASE_PASSWORD("password", "QUARTERMASTER_DB_PASSWORD", "", 8);

  private static final Set<String> PLACEHOLDERS = Set.of("---", "changeme", "change-me", "todo");
  private static final String VISIBLE_ASCII = "[\\x21-\\x7e]+";

  private final String key;
  private final String variable;
  private final String prefix;
  private final int minLength;

  SecretKind(String key, String variable, String prefix, int minLength) {
    this.key = key;
    this.variable = variable;
    this.prefix = prefix;
    this.minLength = minLength;
  }

  /** The key it would have in the file, where it must not stand. */
  String key() {
    return key;
  }

  /** The key of the file that names the file it is in. */
  String fileKey() {
    return key + "_file";
  }

  /** The environment variable that holds it. */
  String variable() {
    return variable;
  }

  /** The environment variable that names the file it is in. */
  String fileVariable() {
    return variable + "_FILE";
  }

  String expected() {
    String start = prefix.isEmpty() ? "" : ", starting with " + prefix;
    return "the real one, " + minLength + " or more visible ASCII characters" + start;
  }

  /** What is wrong with a value, without showing it. */
  Optional<String> complaint(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (value.isBlank()) {
      return Optional.of("empty");
    }
    if (PLACEHOLDERS.contains(lower) || lower.endsWith("changeme")) {
      return Optional.of("a placeholder");
    }
    if (value.length() < minLength) {
      return Optional.of("too short");
    }
    if (!value.matches(VISIBLE_ASCII)) {
      return Optional.of("spaces or unusual characters in it");
    }
    return value.startsWith(prefix) ? Optional.empty() : Optional.of("another kind of secret");
  }
}
