package dev.quartermaster.config;

import dev.quartermaster.policy.Members;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what. By id alone, matched letter by letter. Somebody is always an admin; nobody is
 * anything else unless that is said.
 *
 * @param adminUsers people, by their chat id
 * @param adminGroups user groups, by their chat id
 * @param workspaceAdmins whether admins and owners of the workspace are admins here
 * @param groups every role and group that somebody is in, by name; the admins among them
 * @param people the Paperspace user of a person in chat, both by id
 * @param linksByEmail whether somebody is tied to the account that has his address in the chat
 */
public record AccessSettings(
    Set<String> adminUsers,
    Set<String> adminGroups,
    boolean workspaceAdmins,
    Map<String, Members> groups,
    Map<String, String> people,
    boolean linksByEmail) {
  public AccessSettings {
    adminUsers = Set.copyOf(adminUsers);
    adminGroups = Set.copyOf(adminGroups);
    groups = Map.copyOf(groups);
    people = Map.copyOf(people);
  }

  static AccessSettings read(Part part) {
    Part section = part.part("admins");
    Members admins = GroupReader.members(section, false);
    if (admins.isNobody()) {
      section.refuse(
          "", "nobody is an admin", "someone in users or groups, or workspace_admins: true");
    }
    var settings =
        new AccessSettings(
            admins.users(),
            admins.groups(),
            admins.workspaceAdmins(),
            GroupReader.read(part, admins),
            people(part.part("people")),
            part.value("link_by_email").flag(false));
    part.done();
    return settings;
  }

  private static Map<String, String> people(Part part) {
    var people = new HashMap<String, String>();
    for (Value value : part.entries()) {
      if (!IdShape.PERSON.fits(value.name())) {
        value.refuse("the key " + Shown.of(value.name()), IdShape.PERSON.expected());
      }
      people.put(value.name(), value.requiredId(IdShape.CLOUD));
    }
    return people;
  }
}
