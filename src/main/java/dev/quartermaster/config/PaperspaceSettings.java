package dev.quartermaster.config;

import dev.quartermaster.machine.Secret;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The account that machines are made in.
 *
 * @param baseUrl where the API is spoken to; ends in a slash
 * @param apiKey the account's key
 * @param teamId the team that machines belong to; with one, the rules of a team apply
 */
public record PaperspaceSettings(URI baseUrl, Secret apiKey, Optional<String> teamId) {
  private static final Set<String> HOSTS = Set.of("api.paperspace.io", "api.paperspace.com");
  private static final String HOST =
      "(?=.*[a-z])[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[1-9][0-9]{0,4})?";

  static PaperspaceSettings read(Part part, SecretSource secrets, boolean sandbox) {
    part.value("api").choice("core", List.of("core"));
    var hosts = new HostRule(HOSTS, Set.of(), trusted(part), sandbox);
    var settings =
        new PaperspaceSettings(
            part.value("base_url").url("https://api.paperspace.io/", hosts),
            secrets.find(part, SecretKind.API_KEY),
            part.value("team_id").id(IdShape.CLOUD));
    part.done();
    return settings;
  }

  private static Set<String> trusted(Part part) {
    var hosts = new HashSet<String>();
    for (Value value : part.values("trusted_hosts")) {
      hosts.add(
          value.matching("", "a host, or host:port, in lower case", text -> text.matches(HOST)));
    }
    return hosts;
  }
}
