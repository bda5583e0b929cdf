package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.policy.Groups.Roster;
import dev.quartermaster.policy.Members;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who is in a group, by name as far as the chat tells now. */
final class WhoWords {
  private static final int MOST_NAMED = 10;

  private WhoWords() {}

  static Text of(Members members, Optional<Roster> roster) {
    if (members.isNobody()) {
      return Text.of("nobody.");
    }
    Text text = Text.empty();
    String comma = "";
    for (Person person : named(roster)) {
      text = text.and(comma).mention(person);
      comma = ", ";
    }
    for (String id : roster.isPresent() ? List.<String>of() : members.groups()) {
      text = text.and(comma + "members of the user group ").code(id);
      comma = ", ";
    }
    if (members.workspaceAdmins()) {
      text = text.and(comma + "admins of this workspace");
      comma = ", ";
    }
    return text.and(members.everybody() ? comma + "every member of this workspace." : ".");
  }

  private static List<Person> named(Optional<Roster> roster) {
    return roster.stream()
        .flatMap(known -> known.people().stream())
        .sorted(Comparator.comparing(Person::id))
        .limit(MOST_NAMED)
        .toList();
  }
}
