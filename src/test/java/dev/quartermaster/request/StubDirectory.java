package dev.quartermaster.request;

import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A directory that says what a test wants it to say, and counts how often it was asked. */
final class StubDirectory implements Directory {
  private final Map<Person, Lookup<Profile>> people = new HashMap<>();
  private final Map<String, Lookup<Set<Person>>> groups = new HashMap<>();
  private int asked;

  void knows(Person person, Standing standing, boolean workspaceAdmin) {
    knows(person, "Somebody", standing, workspaceAdmin);
  }

  void knows(Person person, String name, Standing standing, boolean workspaceAdmin) {
    people.put(person, new Lookup.Known<>(new Profile(person, name, standing, workspaceAdmin)));
  }

  void cannotRead(Person person) {
    people.put(person, new Lookup.Unreadable<>("ratelimited"));
  }

  void group(String id, Person... members) {
    groups.put(id, new Lookup.Known<>(Set.of(members)));
  }

  void cannotRead(String group) {
    groups.put(group, new Lookup.Unreadable<>("missing_scope"));
  }

  int asked() {
    return asked;
  }

  @Override
  public Lookup<Profile> profile(Person person) {
    asked++;
    return people.getOrDefault(person, new Lookup.Nobody<>());
  }

  @Override
  public Lookup<Set<Person>> members(String group) {
    asked++;
    return groups.getOrDefault(group, new Lookup.Nobody<>());
  }
}
