package dev.quartermaster;

import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Directory.Lookup;
import dev.quartermaster.chat.Directory.Profile;
import dev.quartermaster.chat.Person;
import dev.quartermaster.ops.Check;
import dev.quartermaster.policy.Groups;
import dev.quartermaster.policy.Members;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every configured person and user group up in the chat, once it can be read, and logs who
 * they are: an id with a typing error shows at the start and not when it is needed. Until then the
 * bot is not ready.
 */
final class Resolved implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Resolved.class);
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final int ROUNDS_OF_REST = 30;

  private final String team;
  private final Groups groups;
  private final Directory directory;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("admins").daemon().factory());
  private Optional<ScheduledFuture<?>> looking = Optional.empty();
  private int rest;
  private volatile Check check = new Check("admins", false, "not looked up yet");

  Resolved(String team, Groups groups, Directory directory) {
    this.team = team;
    this.groups = groups;
    this.directory = directory;
  }

  void start() {
    looking =
        Optional.of(
            thread.scheduleWithFixedDelay(this::look, 0, AGAIN.toSeconds(), TimeUnit.SECONDS));
  }

  Check check() {
    return check;
  }

  @Override
  public void close() {
    looking.ifPresent(task -> task.cancel(true));
    thread.shutdownNow();
  }

  /**
   * Once all are known, a look every five minutes is enough: rights themselves are read at each
   * use.
   */
  private void look() {
    boolean first = !check.ok();
    if (!first && rest++ < ROUNDS_OF_REST) {
      return;
    }
    rest = 0;
    var found = new Found(new ArrayList<>(), new ArrayList<>());
    for (String name : groups.names().stream().sorted().toList()) {
      Members members = groups.configured(name);
      members.users().stream().sorted().forEach(id -> person(name, id, first, found));
      members.groups().stream().sorted().forEach(id -> group(name, id, first, found));
      if (first && members.everybody()) {
        log.info("role={} everybody=true", name);
      }
      if (first && members.workspaceAdmins()) {
        log.info("role={} workspace_admins=true", name);
      }
    }
    check =
        found.unknown().isEmpty() && found.unreadable().isEmpty()
            ? new Check("admins", true, "all known to the chat")
            : new Check(
                "admins",
                false,
                found.unknown().isEmpty()
                    ? "the chat can't say who they are"
                    : "not known to the chat: " + String.join(", ", found.unknown()));
  }

  /** Ids that are nobody's, and those of which nobody can say. */
  private record Found(List<String> unknown, List<String> unreadable) {}

  private void person(String role, String id, boolean say, Found found) {
    switch (directory.profile(new Person(team, id))) {
      case Lookup.Known<Profile>(var profile) -> {
        if (say) {
          log.info(
              "role={} id={} name={} standing={}", role, id, profile.name(), profile.standing());
        }
      }
      case Lookup.Nobody<Profile> _ -> {
        found.unknown().add(id);
        log.error("role={} id={} is not known to the chat; mend its users", role, id);
      }
      case Lookup.Unreadable<Profile>(var why) -> {
        found.unreadable().add(id);
        log.warn("role={} id={} can't be looked up: {}", role, id, why);
      }
    }
  }

  private void group(String role, String id, boolean say, Found found) {
    switch (directory.members(id)) {
      case Lookup.Known<Set<Person>>(var people) -> {
        if (say) {
          log.info("role={} group id={} members={}", role, id, people.size());
        }
      }
      case Lookup.Nobody<Set<Person>> _ -> {
        found.unknown().add(id);
        log.error("role={} group id={} is not known to the chat; mend its groups", role, id);
      }
      case Lookup.Unreadable<Set<Person>>(var why) -> {
        found.unreadable().add(id);
        log.warn("role={} group id={} can't be read: {}", role, id, why);
      }
    }
  }
}
