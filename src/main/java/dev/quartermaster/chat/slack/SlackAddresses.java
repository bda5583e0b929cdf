package dev.quartermaster.chat.slack;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses may be called: https on Slack's own hosts, and this machine where a local
 * workspace stands in for Slack (A50).
 */
record SlackAddresses(boolean loopbackAllowed) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /** The address as a URI, if it may be called. */
  Optional<URI> checked(String address) {
    try {
      return Optional.of(URI.create(address)).filter(this::allows);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  boolean allows(URI address) {
    if (address.getHost() == null || address.getScheme() == null || address.getUserInfo() != null) {
      return false;
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return switch (address.getScheme()) {
      case "https" -> isSlack(host) && (address.getPort() == -1 || address.getPort() == 443);
      case "http" -> loopbackAllowed && LOOPBACK.contains(host);
      default -> false;
    };
  }

  /** The same for a link: wss, or ws to this machine. */
  boolean allowsLink(String address) {
    return address.startsWith("ws") && checked("http" + address.substring(2)).isPresent();
  }

  private static boolean isSlack(String host) {
    return host.equals("slack.com") || host.endsWith(".slack.com");
  }
}
