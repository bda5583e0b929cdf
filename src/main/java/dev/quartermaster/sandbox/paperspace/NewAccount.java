package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a plausible account holds before anybody uses it. */
final class NewAccount {
  static final String TEAM = "te7k2mq9x";
  static final String OWNER = "u4k2p9xq";
  static final String MEMBER = "u7m3q1zd";

  private static final Instant OPENED = Instant.parse("2021-03-04T09:12:30.120Z");

  private NewAccount() {}

  static List<User> users(String teamId) {
    return List.of(
        new User(OWNER, "ada@example.com", "Ada", "Marlow", OPENED, teamId),
        new User("u9x4w2rt", "ben@example.com", "Ben", "Okafor", later(20), teamId),
        new User(MEMBER, "cleo@example.com", "Cleo", "Duarte", later(35), teamId),
        new User("u2h8v5kc", "dmitri@example.com", "Dmitri", "Lund", later(90), teamId));
  }

  static List<Template> templates(String teamId) {
    return List.of(
        open("t0nspur5", "Ubuntu 22.04 Server", "Ubuntu 22.04.3 LTS"),
        open("tkni3aa4", "Ubuntu 20.04 Server", "Ubuntu 20.04.6 LTS"),
        open("tz0ireoj", "Ubuntu 20.04 Desktop", "Ubuntu 20.04.6 LTS"),
        open("t04azgph", "Ubuntu 18.04", "Ubuntu 18.04.6 LTS"),
        open("twnlo3zj", "ML-in-a-Box 20.04", "Ubuntu 20.04.6 LTS"),
        open("twin10pp", "Windows 10", "Microsoft Windows 10 Pro"),
        open("twin19sv", "Windows Server 2019", "Microsoft Windows Server 2019 Datacenter"),
        new Template(
            "t9taj00e", Optional.empty(), "CentOS Linux 7 (Core)", OPENED, Optional.empty()),
        new Template(
            "tq5r8team",
            Optional.of("Build image"),
            "Ubuntu 22.04.3 LTS",
            later(400),
            Optional.of(new Template.Team(teamId, Catalogue.REGIONS.getFirst()))));
  }

  static List<Network> networks(String teamId) {
    return List.of(
        network("n1ny2abc", "office-ny", 0, "10.64.21.0", teamId),
        network("n2ca1def", "office-ca", 1, "10.65.7.0", teamId),
        network("n3ams1gh", "office-ams", 2, "10.66.40.0", teamId));
  }

  static List<Script> scripts() {
    return List.of(
        script(
            "sc1docker",
            "install-docker",
            "#!/bin/bash\napt-get update\napt-get install -y docker.io\n"),
        script(
            "sc2motd", "message-of-the-day", "#!/bin/bash\necho 'Built by the desk' > /etc/motd\n"),
        script(
            "sc3winrm", "enable-remoting", "Set-Item wsman:\\localhost\\client\\trustedhosts *\n"));
  }

  private static Instant later(int days) {
    return OPENED.plusSeconds(days * 86_400L);
  }

  private static Template open(String id, String label, String os) {
    return new Template(id, Optional.of(label), os, OPENED, Optional.empty());
  }

  private static Network network(String id, String name, int region, String net, String teamId) {
    return new Network(id, name, Catalogue.REGIONS.get(region), OPENED, net, teamId);
  }

  private static Script script(String id, String name, String text) {
    return new Script(id, OWNER, name, Optional.empty(), later(10), true, false, text);
  }
}
