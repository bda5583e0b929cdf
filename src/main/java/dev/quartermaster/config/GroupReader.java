package dev.quartermaster.config;

import dev.quartermaster.policy.Members;
import dev.quartermaster.policy.Role;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Reads who is in the roles and in the groups that decide. */
final class GroupReader {
  private static final String NAME = "[a-z][a-z0-9-]{0,30}";

  private GroupReader() {}

  /** All of them, by name; those that nobody is in are left out. */
  static SequencedMap<String, Members> read(Part access, Members admins) {
    SequencedMap<String, Members> groups = new LinkedHashMap<>();
    groups.put(Role.MEMBERS.word(), new Members(Set.of(), Set.of(), false, true));
    groups.put(Role.ADMINS.word(), admins);
    for (Role role : List.of(Role.REQUESTERS, Role.OPERATORS, Role.AUDITORS)) {
      groups.put(role.word(), members(access.part(role.word()), role == Role.REQUESTERS));
    }
    Parts.named(access, "approvers")
        .forEach(
            (name, part) -> {
              if (!name.matches(NAME) || Role.isOne(name)) {
                part.refuse("", "the name " + Shown.of(name), "a name of one's own: a-z, 0-9, -");
              }
              Members members = members(part, false);
              if (members.isNobody()) {
                part.refuse("", "nobody is in it", "someone in users or groups");
              }
              groups.put(name, members);
            });
    groups.values().removeIf(Members::isNobody);
    return groups;
  }

  /** Who is in one. */
  static Members members(Part part, boolean mayBeEverybody) {
    Set<String> users = ids(part, "users", IdShape.PERSON);
    Set<String> groups = ids(part, "groups", IdShape.GROUP);
    boolean admins = part.value("workspace_admins").flag(false);
    boolean everybody = mayBeEverybody && part.value("everybody").flag(false);
    part.done();
    return new Members(users, groups, admins, everybody);
  }

  private static Set<String> ids(Part part, String name, IdShape shape) {
    var ids = new HashSet<String>();
    part.values(name).forEach(value -> ids.add(value.requiredId(shape)));
    return ids;
  }
}
