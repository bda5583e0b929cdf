package dev.quartermaster.request;

import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Directory.Lookup;
import dev.quartermaster.chat.Directory.Profile;
import dev.quartermaster.chat.Directory.Standing;
import dev.quartermaster.chat.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may change something: people by their ids, user groups, workspace admins where that is
 * switched on. What can't be read counts as no. Nothing that was read longer ago than the
 * configured age is used.
 */
public final class Admins {
  private static final int MOST_REMEMBERED = 10_000;

  private final Rule rule;
  private final Directory directory;
  private final InstantSource real;
  private final Duration maxAge;
  private final Map<Person, Dated<Lookup<Profile>>> profiles = new ConcurrentHashMap<>();
  private final Map<String, Dated<Lookup<Set<Person>>>> groups = new ConcurrentHashMap<>();

  /**
   * The configured rule.
   *
   * @param team the installation's own workspace; nobody else's people count
   * @param users ids of people
   * @param groups ids of user groups
   * @param workspaceAdmins whether admins and owners of the workspace count
   */
  public record Rule(String team, Set<String> users, Set<String> groups, boolean workspaceAdmins) {
    public Rule {
      users = Set.copyOf(users);
      groups = Set.copyOf(groups);
      if (users.isEmpty() && groups.isEmpty() && !workspaceAdmins) {
        throw new IllegalArgumentException(
            "admins: none (expected: people, groups or workspace admins)");
      }
    }
  }

  private record Dated<T>(T value, Instant read) {}

  /** Reads from the directory, and uses a reading for {@code maxAge} at the most. */
  public Admins(Rule rule, Directory directory, InstantSource real, Duration maxAge) {
    this.rule = rule;
    this.directory = directory;
    this.real = real;
    this.maxAge = maxAge;
  }

  /** The configured rule. */
  public Rule rule() {
    return rule;
  }

  /**
   * Whether a person may change something, on facts of now or shortly before. Blocks for a few
   * seconds at most.
   */
  public Right right(Person person) {
    if (!person.team().equals(rule.team())) {
      return new Right.Denied();
    }
    Dated<Lookup<Profile>> profile = fresh(profiles, person, () -> directory.profile(person));
    return switch (profile.value()) {
      case Lookup.Nobody<Profile> _ -> new Right.Denied();
      case Lookup.Unreadable<Profile>(var why) -> new Right.Unknown(why);
      case Lookup.Known<Profile>(var known) when known.standing() != Standing.MEMBER ->
          new Right.Denied();
      case Lookup.Known<Profile>(var known) when named(known) -> new Right.Granted(profile.read());
      case Lookup.Known<Profile> _ -> byGroup(person, profile.read());
    };
  }

  /** Whether a person is a full member of the installation's own workspace; blocks likewise. */
  public Right membership(Person person) {
    if (!person.team().equals(rule.team())) {
      return new Right.Denied();
    }
    Dated<Lookup<Profile>> profile = fresh(profiles, person, () -> directory.profile(person));
    return switch (profile.value()) {
      case Lookup.Unreadable<Profile>(var why) -> new Right.Unknown(why);
      case Lookup.Known<Profile>(var known) when known.standing() == Standing.MEMBER ->
          new Right.Granted(profile.read());
      case Lookup.Known<Profile> _, Lookup.Nobody<Profile> _ -> new Right.Denied();
    };
  }

  /** Whether a person's right can be told from memory, without asking the chat. */
  public boolean remembers(Person person) {
    boolean profile = isFresh(profiles.get(person));
    boolean members = rule.groups().stream().allMatch(group -> isFresh(groups.get(group)));
    return profile && (members || rule.users().contains(person.id()));
  }

  private boolean isFresh(@Nullable Dated<?> dated) {
    Instant now = real.instant();
    return dated != null
        && !dated.read().isAfter(now)
        && Duration.between(dated.read(), now).compareTo(maxAge) < 0;
  }

  private boolean named(Profile profile) {
    return rule.users().contains(profile.person().id())
        || (rule.workspaceAdmins() && profile.workspaceAdmin());
  }

  private Right byGroup(Person person, Instant profileRead) {
    List<String> unreadable = new ArrayList<>();
    for (String group : rule.groups()) {
      Dated<Lookup<Set<Person>>> members = fresh(groups, group, () -> directory.members(group));
      switch (members.value()) {
        case Lookup.Known<Set<Person>>(var people) when people.contains(person) -> {
          return new Right.Granted(
              members.read().isBefore(profileRead) ? members.read() : profileRead);
        }
        case Lookup.Unreadable<Set<Person>>(var why) -> unreadable.add(group + ": " + why);
        case Lookup.Known<Set<Person>> _, Lookup.Nobody<Set<Person>> _ -> {}
      }
    }
    return unreadable.isEmpty()
        ? new Right.Denied()
        : new Right.Unknown(String.join("; ", unreadable));
  }

  private <K, V> Dated<Lookup<V>> fresh(
      Map<K, Dated<Lookup<V>>> known, K key, Supplier<Lookup<V>> read) {
    Instant now = real.instant();
    Dated<Lookup<V>> before = known.get(key);
    if (before != null && isFresh(before)) {
      return before;
    }
    var dated = new Dated<>(read.get(), now);
    if (dated.value() instanceof Lookup.Unreadable<V>) {
      known.remove(key);
    } else {
      if (known.size() >= MOST_REMEMBERED) {
        known.clear();
      }
      known.put(key, dated);
    }
    return dated;
  }
}
