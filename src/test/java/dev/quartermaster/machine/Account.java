package dev.quartermaster.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An account with a little of everything, and drafts that suit it. */
final class Account {
  static final CloudId.Team TEAM = new CloudId.Team("te123abc");
  static final EmailAddress ANA = new EmailAddress("ana@example.com");

  /** Everything is known; no team. */
  static final Facts KNOWN = facts(Optional.empty());

  /** Everything is known; the key is a team administrator's. */
  static final Facts IN_TEAM = facts(Optional.of(TEAM));

  /** The same behind the API v1. */
  static final Facts ON_V1 =
      new Facts(
          KNOWN.templates(),
          KNOWN.networks(),
          KNOWN.scripts(),
          KNOWN.users(),
          Optional.empty(),
          Abilities.V1);

  /** Nothing could be read. */
  static final Facts UNKNOWN = Facts.unknown(Optional.empty());

  private Account() {}

  /** A draft with all that is required and nothing else. */
  static Draft complete() {
    return new Draft(
        Map.of(
            Field.NAME, "trainer-7",
            Field.REGION, "NY2",
            Field.TYPE, "P5000",
            Field.SIZE, "100",
            Field.TEMPLATE, "t0nspur5"));
  }

  /** That draft with one field more, or changed. */
  static Draft with(Field field, String value) {
    return complete().with(field, value);
  }

  private static Facts facts(Optional<CloudId.Team> team) {
    return new Facts(
        Optional.of(templates()),
        Optional.of(
            List.of(
                network("n123abc", "team-net", Region.NY2), network("n456def", "lab", Region.CA1))),
        Optional.of(List.of(script("sc123abc", "install", true), script("sc456def", "old", false))),
        Optional.of(List.of(user("u123abc", "ana@example.com"), user("u456def", "bo@example.com"))),
        team);
  }

  private static List<Template> templates() {
    return List.of(
        template("t0nspur5", "Ubuntu 22.04 Server", Optional.empty()),
        template("tkni3aa4", "Ubuntu 20.04 Server", Optional.empty()),
        template("tz0ireoj", "Ubuntu 20.04 Desktop", Optional.empty()),
        template("twin1000", "Windows 10", Optional.empty()),
        template("twin2019", "Windows Server 2019", Optional.empty()),
        template("tmine001", "Our image", Optional.of(Region.AMS1)),
        new Template(
            new CloudId.Template("tfit0001"),
            Optional.of("Some machine types only"),
            "Ubuntu 22.04",
            Optional.empty(),
            Optional.of(Set.of("P4000", "C5"))),
        template("ttwin001", "Twin", Optional.empty()),
        template("ttwin002", "Twin", Optional.empty()),
        new Template(
            new CloudId.Template("t9taj00e"), Optional.empty(), "CentOS 7", Optional.empty()));
  }

  private static Template template(String id, String label, Optional<Region> region) {
    return new Template(new CloudId.Template(id), Optional.of(label), "", region);
  }

  private static Network network(String id, String name, Region region) {
    return new Network(new CloudId.Network(id), name, Optional.of(region));
  }

  private static Script script(String id, String name, boolean enabled) {
    return new Script(new CloudId.Script(id), name, enabled);
  }

  private static CloudUser user(String id, String email) {
    return new CloudUser(
        new CloudId.User(id), Optional.of(new EmailAddress(email)), "Some", "Body");
  }
}
