package dev.quartermaster.config;

import dev.quartermaster.machine.Secret;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The account that machines are made in.
 *
 * @param api which API is spoken
 * @param baseUrl where the API is spoken to; ends in a slash
 * @param apiKey the account's key
 * @param teamId the team that machines belong to; with one, the rules of a team apply; Core only
 * @param mailsPassword whether Paperspace mails a new machine's password to the key's user; v1 only
 */
public record PaperspaceSettings(
    Api api, URI baseUrl, Secret apiKey, Optional<String> teamId, boolean mailsPassword) {
  /** The APIs that there are. */
  public enum Api {
    /** The legacy one; no public host speaks it any more. */
    CORE("https://api.paperspace.io/"),
    /** The live one. */
    V1("https://api.paperspace.com/v1/");

    private final String address;

    Api(String address) {
      this.address = address;
    }
  }

  private static final Set<String> HOSTS = Set.of("api.paperspace.io", "api.paperspace.com");
  private static final String HOST =
      "(?=.*[a-z])[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[1-9][0-9]{0,4})?";

  static PaperspaceSettings read(Part part, SecretSource secrets, boolean sandbox) {
    Api api =
        Api.valueOf(part.value("api").choice("v1", List.of("core", "v1")).toUpperCase(Locale.ROOT));
    var hosts = new HostRule(HOSTS, Set.of(), trusted(part), sandbox);
    var settings =
        new PaperspaceSettings(
            api,
            part.value("base_url").url(api.address, hosts),
            secrets.find(part, SecretKind.API_KEY),
            part.value("team_id").id(IdShape.CLOUD),
            part.value("email_password").choice("no", List.of("no", "yes")).equals("yes"));
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
