package dev.quartermaster;

import dev.quartermaster.config.SlackSettings;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** How Slack reaches the bot. */
enum Door {
  /** Over links that the bot opens itself: no address is needed. */
  SOCKET,
  /** Over https, at an address of the operator's. */
  HTTP;

  /** What {@link #address} takes. */
  static final String EXPECTED =
      "expected an https address without a path, such as https://bot.example.org";

  /** The one that the settings name. */
  static Door of(SlackSettings.Door configured) {
    return switch (configured) {
      case SlackSettings.Door.Socket _ -> SOCKET;
      case SlackSettings.Door.Http _ -> HTTP;
    };
  }

  /** The word for it in the settings. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The address of that text; none for a socket, or when it is no address for a door. */
  Optional<URI> address(String text) {
    boolean fits =
        text.matches("https://[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?/?");
    return switch (this) {
      case SOCKET -> Optional.empty();
      case HTTP -> fits ? Optional.of(URI.create(text)) : Optional.empty();
    };
  }
}
