package dev.quartermaster.config;

import java.util.HashSet;
import java.util.Set;

/**
 * Where requests come in.
 *
 * @param chat where Slack's requests arrive
 * @param ops where health and metrics are read
 * @param maxConnectionsPerAddress more from one address are closed at once; trusted proxies aside
 * @param trustedProxies addresses of the balancers in front
 */
public record DoorSettings(
    Address chat, Address ops, int maxConnectionsPerAddress, Set<String> trustedProxies) {
  private static final String HOST =
      "localhost|[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*";

  public DoorSettings {
    trustedProxies = Set.copyOf(trustedProxies);
  }

  /** An address of this host and a port on it; port 0 takes a free one. */
  public record Address(String host, int port) {}

  static DoorSettings read(Part part) {
    var proxies = new HashSet<String>();
    part.values("trusted_proxies").forEach(value -> proxies.add(host(value)));
    var settings =
        new DoorSettings(
            new Address(host(part.value("address")), part.value("port").number(3000, 0, 65_535)),
            new Address(
                host(part.value("ops_address")), part.value("ops_port").number(3001, 0, 65_535)),
            part.value("max_connections_per_address").number(64, 1, 10_000),
            proxies);
    part.done();
    return settings;
  }

  private static String host(Value value) {
    return value.matching(
        "127.0.0.1", "an IP address, such as 127.0.0.1 or 0.0.0.0", text -> text.matches(HOST));
  }
}
