package dev.quartermaster.chat.slack;

import java.util.Optional;

/**
 * The one workspace and app that deliveries may come from.
 *
 * @param team the workspace, {@code T…}
 * @param app the app, {@code A…}
 * @param enterprise the organisation that the workspace belongs to, {@code E…}, if any
 */
public record Installation(String team, String app, Optional<String> enterprise) {
  public Installation {
    requireId("team", team, 'T');
    requireId("app", app, 'A');
    enterprise.ifPresent(id -> requireId("enterprise", id, 'E'));
  }

  private static void requireId(String key, String id, char first) {
    if (id.isEmpty() || id.charAt(0) != first || !id.matches("[A-Z0-9]{2,32}")) {
      throw new IllegalArgumentException(
          key + ": " + LogValue.of(id) + " (expected: " + first + " and capitals or digits)");
    }
  }
}
