package dev.quartermaster;

import java.net.URI;
import java.util.Optional;

/** How Slack reaches a bot that is being set up. */
enum Door {
  /** Over links that the bot opens itself: no address is needed. */
  SOCKET,
  /** Over https, at an address of the operator's. */
  HTTP;

  /** What {@link #address} takes. */
  static final String EXPECTED =
      "expected an https address without a path, such as https://bot.example.org";

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
