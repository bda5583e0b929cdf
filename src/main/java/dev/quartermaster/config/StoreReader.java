package dev.quartermaster.config;

import java.nio.file.Path;

/** Reads where everything is kept. */
final class StoreReader {
  private static final String POSTGRESQL = "jdbc:postgresql://";

  private StoreReader() {}

  static StoreSettings read(Part part, SecretSource secrets) {
    Value url = part.value("url");
    String text =
        url.matching(
            "data/quartermaster.db",
            "a file, or " + POSTGRESQL + "host/database without user and password",
            StoreReader::fits);
    StoreSettings settings =
        text.startsWith(POSTGRESQL) ? postgresql(text, part, secrets) : sqlite(text, part);
    part.done();
    return settings;
  }

  private static boolean fits(String url) {
    return url.startsWith(POSTGRESQL)
        ? !url.contains("@") && !url.contains("user=") && !url.contains("password=")
        : !url.startsWith("jdbc:") && url.indexOf('\0') < 0;
  }

  private static StoreSettings postgresql(String url, Part part, SecretSource secrets) {
    Value user = part.value("user");
    if (user.text().isEmpty()) {
      user.refuse("missing", "the user that " + POSTGRESQL + " is opened with");
    }
    return new StoreSettings.Postgresql(
        url, user.text().orElse(""), secrets.find(part, SecretKind.DATABASE_PASSWORD));
  }

  private static StoreSettings sqlite(String file, Part part) {
    for (String key : new String[] {"user", SecretKind.DATABASE_PASSWORD.fileKey()}) {
      Value value = part.value(key);
      if (value.text().isPresent()) {
        value.refuse("set, though a file needs none", "nothing, or a url of " + POSTGRESQL);
      }
    }
    return new StoreSettings.Sqlite(Path.of(file));
  }
}
