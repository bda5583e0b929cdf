package dev.quartermaster.paperspace.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** From /auth/session, which answers 200 with null for a key that isn't known. */
record Session(Optional<Person> user, Optional<Team> team) {
  /** Whose the key is. */
  record Person(
      Optional<String> id, Optional<String> email, Optional<List<Membership>> teamMemberships) {}

  /** What he is in a team. */
  record Membership(
      Optional<Team> team,
      @JsonProperty("isOwner") Optional<Boolean> owner,
      @JsonProperty("isAdmin") Optional<Boolean> admin) {}

  /** A team; the key's own says how many machines it may have. */
  record Team(Optional<String> id, Optional<String> namespace, Optional<Integer> maxMachines) {}
}
