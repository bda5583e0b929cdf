package dev.quartermaster.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a key may be sent: over https, to a host that is built in or named as trusted.
 *
 * @param builtIn hosts that are always right, port 443 only
 * @param domains the same with everything below them
 * @param trusted what the settings add: {@code host} or {@code host:port}
 * @param loopback whether http to this host itself is right, as in the sandbox
 */
record HostRule(Set<String> builtIn, Set<String> domains, Set<String> trusted, boolean loopback) {
  private static final int HTTPS = 443;
  private static final Pattern ADDRESS = Pattern.compile("\\[.*|.*(^|\\.)(0x[0-9a-f]*|[0-9]+)");
  private static final Set<String> OWN_HOST = Set.of("127.0.0.1", "localhost", "[::1]");

  HostRule {
    builtIn = Set.copyOf(builtIn);
    domains = Set.copyOf(domains);
    trusted = Set.copyOf(trusted);
  }

  /** The reason why the key can't be sent there; empty when it can. */
  Optional<String> complaint(String url) {
    try {
      return complaint(new URI(url));
    } catch (URISyntaxException e) {
      return Optional.of("no URL");
    }
  }

  private Optional<String> complaint(URI url) {
    if (url.getHost() == null) {
      return Optional.of("no host in it");
    }
    if (url.getRawUserInfo() != null) {
      return Optional.of("a user name or password in the URL");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      return Optional.of("a query or fragment in the URL");
    }
    String host = url.getHost().toLowerCase(Locale.ROOT);
    if (loopback && "http".equals(url.getScheme()) && OWN_HOST.contains(host)) {
      return Optional.empty();
    }
    if (!"https".equals(url.getScheme())) {
      return Optional.of("not https");
    }
    if (ADDRESS.matcher(host).matches()) {
      return Optional.of("an IP address");
    }
    int port = url.getPort() == -1 ? HTTPS : url.getPort();
    return isAllowed(host, port) ? Optional.empty() : Optional.of(strange(host, port));
  }

  private boolean isAllowed(String host, int port) {
    if (trusted.contains(host + ":" + port)) {
      return true;
    }
    return port == HTTPS
        && (builtIn.contains(host)
            || trusted.contains(host)
            || domains.stream().anyMatch(top -> host.equals(top) || host.endsWith("." + top)));
  }

  private static String strange(String host, int port) {
    return Shown.of(port == HTTPS ? host : host + ":" + port) + " is not a trusted host";
  }
}
