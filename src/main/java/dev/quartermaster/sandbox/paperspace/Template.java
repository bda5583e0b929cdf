package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a machine's disk is copied from.
 *
 * @param team the owning team and the region it is bound to; empty for a public template
 */
record Template(
    String id, Optional<String> label, String os, Instant created, Optional<Team> team) {

  /** The owner of a private template. */
  record Team(String id, String region) {}

  Template named(String name) {
    return new Template(id, Optional.of(name), os, created, team);
  }

  /** The families that the rules tell apart. */
  enum Family {
    WINDOWS,
    UBUNTU,
    OTHER_LINUX
  }

  Family family() {
    String words = os.toLowerCase(Locale.ROOT);
    if (words.contains("windows")) {
      return Family.WINDOWS;
    }
    return words.contains("ubuntu") ? Family.UBUNTU : Family.OTHER_LINUX;
  }

  String agentType() {
    if (family() == Family.WINDOWS) {
      return "WindowsDesktop";
    }
    boolean desktop = label.filter(text -> text.contains("Desktop")).isPresent();
    return desktop ? "LinuxDesktop" : "LinuxHeadless";
  }

  ObjectNode json() {
    ObjectNode node = Json.object();
    node.put("id", id);
    node.put("name", team.isPresent() ? id : "paperspace/" + id);
    node.set("label", Json.text(label));
    node.put("os", os);
    node.put("dtCreated", Json.date(created));
    team.ifPresent(
        owner -> {
          node.put("teamId", owner.id());
          node.putNull("userId");
          node.put("region", owner.region());
        });
    return node;
  }
}
