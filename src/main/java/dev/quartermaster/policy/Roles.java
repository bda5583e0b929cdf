package dev.quartermaster.policy;

import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Directory.Lookup;
import dev.quartermaster.chat.Directory.Profile;
import dev.quartermaster.chat.Directory.Standing;
import dev.quartermaster.chat.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Roles and groups as configured, looked up in the chat. Full members of the installation's own
 * workspace only: nobody else is in anything. What can't be read counts as no.
 */
public final class Roles implements Groups {
  private final String team;
  private final Map<String, Members> configured;
  private final Readings<Person, Profile> profiles;
  private final Readings<String, Set<Person>> groups;

  /**
   * Reads from the directory, and uses a reading for less than {@code maxAge}.
   *
   * @param team the installation's own workspace
   * @param configured who is in what, by the name of the role or group
   */
  public Roles(
      String team,
      Map<String, Members> configured,
      Directory directory,
      InstantSource real,
      Duration maxAge) {
    this.team = team;
    this.configured = Map.copyOf(configured);
    this.profiles = new Readings<>(directory::profile, real, maxAge);
    this.groups = new Readings<>(directory::members, real, maxAge);
  }

  @Override
  public Set<String> names() {
    return configured.keySet();
  }

  @Override
  public Members configured(String group) {
    return configured.getOrDefault(group, Members.NOBODY);
  }

  @Override
  public Membership in(Person person, String group) {
    return switch (member(person)) {
      case Being.Member(var profile, var read) -> in(profile, read, configured(group));
      case Being.Outsider _ -> new Membership.Out();
      case Being.Unknown(var why) -> new Membership.Unknown(why);
    };
  }

  @Override
  public boolean remembers(Person person, String group) {
    Members members = configured(group);
    return !person.team().equals(team)
        || (profiles.has(person)
            && (members.users().contains(person.id())
                || members.everybody()
                || members.groups().stream().allMatch(groups::has)));
  }

  @Override
  public Belonging of(Person person) {
    return switch (member(person)) {
      case Being.Member(var profile, var read) -> all(profile, read);
      case Being.Outsider _ -> new Belonging.Outsider();
      case Being.Unknown(var why) -> new Belonging.Unknown(why);
    };
  }

  @Override
  public Optional<Roster> people(String group) {
    Members members = configured(group);
    Set<Person> people = new HashSet<>();
    members.users().forEach(id -> people.add(new Person(team, id)));
    Optional<Instant> oldest = Optional.empty();
    for (String id : members.groups()) {
      Readings.Dated<Set<Person>> dated = groups.of(id);
      if (!(dated.value() instanceof Lookup.Known<Set<Person>>(var found))) {
        return Optional.empty();
      }
      people.addAll(found);
      oldest = Optional.of(oldest.map(at -> earlier(at, dated.read())).orElse(dated.read()));
    }
    return Optional.of(
        new Roster(
            people, members.workspaceAdmins() || members.everybody(), oldest.orElse(Instant.MAX)));
  }

  /** What kind of account it is, as far as that matters here. */
  private sealed interface Being {
    record Member(Profile profile, Instant read) implements Being {}

    record Outsider() implements Being {}

    record Unknown(String why) implements Being {}
  }

  private Being member(Person person) {
    if (!person.team().equals(team)) {
      return new Being.Outsider();
    }
    Readings.Dated<Profile> dated = profiles.of(person);
    return switch (dated.value()) {
      case Lookup.Nobody<Profile> _ -> new Being.Outsider();
      case Lookup.Unreadable<Profile>(var why) -> new Being.Unknown(why);
      case Lookup.Known<Profile>(var profile) when profile.standing() != Standing.MEMBER ->
          new Being.Outsider();
      case Lookup.Known<Profile>(var profile) -> new Being.Member(profile, dated.read());
    };
  }

  /**
   * A group that isn't there or can't be read is in doubt: it may be the one that a rule refuses.
   */
  private Belonging all(Profile profile, Instant read) {
    Set<String> in = new HashSet<>();
    Instant oldest = read;
    for (Map.Entry<String, Members> entry : configured.entrySet()) {
      for (String id : entry.getValue().groups()) {
        if (groups.of(id).value() instanceof Lookup.Nobody<Set<Person>>) {
          return new Belonging.Unknown(id + ": no such user group");
        }
      }
      switch (in(profile, read, entry.getValue())) {
        case Membership.In(var at) -> {
          in.add(entry.getKey());
          oldest = earlier(oldest, at);
        }
        case Membership.Out _ -> oldest = earlier(oldest, oldestOf(entry.getValue(), read));
        case Membership.Unknown(var why) -> {
          return new Belonging.Unknown(why);
        }
      }
    }
    return new Belonging.Of(in, oldest);
  }

  private Membership in(Profile profile, Instant read, Members members) {
    if (members.users().contains(profile.person().id())
        || members.everybody()
        || (members.workspaceAdmins() && profile.workspaceAdmin())) {
      return new Membership.In(read);
    }
    Optional<Membership> unknown = Optional.empty();
    for (String id : members.groups()) {
      Readings.Dated<Set<Person>> dated = groups.of(id);
      switch (dated.value()) {
        case Lookup.Known<Set<Person>>(var people) when people.contains(profile.person()) -> {
          return new Membership.In(earlier(read, dated.read()));
        }
        case Lookup.Unreadable<Set<Person>>(var why) ->
            unknown = Optional.of(new Membership.Unknown(id + ": " + why));
        case Lookup.Known<Set<Person>> _, Lookup.Nobody<Set<Person>> _ -> {}
      }
    }
    return unknown.orElseGet(Membership.Out::new);
  }

  private Instant oldestOf(Members members, Instant read) {
    return members.groups().stream().map(id -> groups.of(id).read()).reduce(read, Roles::earlier);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
