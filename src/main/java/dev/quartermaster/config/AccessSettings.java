package dev.quartermaster.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may write. By id alone, matched letter by letter; one of the three is never empty or off.
 *
 * @param adminUsers people, by their chat id
 * @param adminGroups user groups, by their chat id
 * @param workspaceAdmins whether admins and owners of the workspace are admins here
 * @param people the Paperspace user of a person in chat, both by id
 */
public record AccessSettings(
    Set<String> adminUsers,
    Set<String> adminGroups,
    boolean workspaceAdmins,
    Map<String, String> people) {
  public AccessSettings {
    adminUsers = Set.copyOf(adminUsers);
    adminGroups = Set.copyOf(adminGroups);
    people = Map.copyOf(people);
  }

  static AccessSettings read(Part part) {
    Part admins = part.part("admins");
    List<Value> users = admins.values("users");
    List<Value> groups = admins.values("groups");
    boolean workspaceAdmins = admins.value("workspace_admins").flag(false);
    if (users.isEmpty() && groups.isEmpty() && !workspaceAdmins) {
      admins.refuse(
          "", "nobody is an admin", "someone in users or groups, or workspace_admins: true");
    }
    var settings =
        new AccessSettings(
            ids(users, IdShape.PERSON),
            ids(groups, IdShape.GROUP),
            workspaceAdmins,
            people(part.part("people")));
    admins.done();
    part.done();
    return settings;
  }

  private static Set<String> ids(List<Value> values, IdShape shape) {
    var ids = new HashSet<String>();
    values.forEach(value -> ids.add(value.requiredId(shape)));
    return ids;
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
