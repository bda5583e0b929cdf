package dev.quartermaster.paperspace.wire;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/** The one place that the key may go to: scheme, host and port, and where its host may lead. */
final class ApiAddress implements Dns {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern IP_LITERAL = Pattern.compile("\\[.*|[0-9.]+|0[xX].*");

  private final HttpUrl base;
  private final boolean trusted;
  private final Dns names;

  ApiAddress(PaperspaceOptions options, Dns names) {
    this.base = HttpUrl.get(options.baseUrl().toString());
    this.trusted = options.trustedHosts().contains(base.host());
    this.names = names;
  }

  /** What is wrong with a base URL, without repeating it: it may hold a password (A50). */
  static Optional<String> flawOf(
      URI url, Dialect dialect, boolean allowLoopback, Set<String> trustedHosts) {
    String host = url.getHost();
    if (host == null || url.getRawUserInfo() != null) {
      return Optional.of("(expected: https://host, without user or password)");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      return Optional.of("(expected: no query and no fragment)");
    }
    if (LOOPBACK.contains(host)) {
      return allowLoopback ? schemeFlaw(url, "http|https") : Optional.of("this machine itself");
    }
    if (IP_LITERAL.matcher(host).matches()) {
      return Optional.of("a bare IP address (expected: a host name)");
    }
    return trustedHosts.contains(host)
        ? schemeFlaw(url, "https")
        : builtInFlaw(url, dialect.host());
  }

  private static Optional<String> builtInFlaw(URI url, String paperspace) {
    if (!url.getHost().equals(paperspace)) {
      return Optional.of("a host that is neither " + paperspace + " nor a trusted one");
    }
    return url.getPort() == -1 || url.getPort() == 443
        ? schemeFlaw(url, "https")
        : Optional.of("port " + url.getPort() + " (expected: 443)");
  }

  private static Optional<String> schemeFlaw(URI url, String schemes) {
    return String.valueOf(url.getScheme()).matches(schemes)
        ? Optional.empty()
        : Optional.of("(expected: " + schemes.replace("|", " or ") + ")");
  }

  /** True for an URL that the key may be sent to. */
  boolean covers(HttpUrl url) {
    return url.scheme().equals(base.scheme())
        && url.host().equals(base.host())
        && url.port() == base.port();
  }

  /** True when it is this machine, so that no proxy has any business in between. */
  boolean isLoopback() {
    return LOOPBACK.contains(base.host()) || base.host().equals("::1");
  }

  /** The URL of a route; every value is percent-encoded. */
  HttpUrl query(String route, Map<String, String> parameters) {
    HttpUrl.Builder url = base.newBuilder().addPathSegments(route);
    new TreeMap<>(parameters).forEach(url::addQueryParameter);
    return url.build();
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    List<InetAddress> found = names.lookup(hostname);
    if (!hostname.equals(base.host()) || trusted) {
      return found;
    }
    for (InetAddress address : found) {
      if (isLoopback() != address.isLoopbackAddress() || leadsInside(address)) {
        throw new UnknownHostException("the API's host name leads to an unexpected network");
      }
    }
    return found;
  }

  private static boolean leadsInside(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress();
  }
}
