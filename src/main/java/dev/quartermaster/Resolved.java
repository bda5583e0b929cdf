package dev.quartermaster;

import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Directory.Lookup;
import dev.quartermaster.chat.Directory.Profile;
import dev.quartermaster.chat.Person;
import dev.quartermaster.ops.Check;
import dev.quartermaster.request.Admins;
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
 * Looks every configured admin up in the chat, once it can be read, and logs who they are: an id
 * with a typing error shows at the start and not when it is needed. Until then the bot is not
 * ready.
 */
final class Resolved implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Resolved.class);
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final int ROUNDS_OF_REST = 30;

  private final Admins.Rule rule;
  private final Directory directory;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("admins").daemon().factory());
  private Optional<ScheduledFuture<?>> looking = Optional.empty();
  private int rest;
  private volatile Check check = new Check("admins", false, "not looked up yet");

  Resolved(Admins.Rule rule, Directory directory) {
    this.rule = rule;
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
    List<String> unknown = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    rule.users().forEach(id -> person(id, first, unknown, unreadable));
    rule.groups().forEach(id -> group(id, first, unknown, unreadable));
    check =
        unknown.isEmpty() && unreadable.isEmpty()
            ? new Check("admins", true, "all known to the chat")
            : new Check(
                "admins",
                false,
                unknown.isEmpty()
                    ? "the chat can't say who they are"
                    : "not known to the chat: " + String.join(", ", unknown));
  }

  private void person(String id, boolean say, List<String> unknown, List<String> unreadable) {
    switch (directory.profile(new Person(rule.team(), id))) {
      case Lookup.Known<Profile>(var profile) -> {
        if (say) {
          log.info("admin id={} name={} standing={}", id, profile.name(), profile.standing());
        }
      }
      case Lookup.Nobody<Profile> _ -> {
        unknown.add(id);
        log.error("admin id={} is not known to the chat; mend access.admins.users", id);
      }
      case Lookup.Unreadable<Profile>(var why) -> {
        unreadable.add(id);
        log.warn("admin id={} can't be looked up: {}", id, why);
      }
    }
  }

  private void group(String id, boolean say, List<String> unknown, List<String> unreadable) {
    switch (directory.members(id)) {
      case Lookup.Known<Set<Person>>(var people) -> {
        if (say) {
          log.info("admin group id={} members={}", id, people.size());
        }
      }
      case Lookup.Nobody<Set<Person>> _ -> {
        unknown.add(id);
        log.error("admin group id={} is not known to the chat; mend access.admins.groups", id);
      }
      case Lookup.Unreadable<Set<Person>>(var why) -> {
        unreadable.add(id);
        log.warn("admin group id={} can't be read: {}", id, why);
      }
    }
  }
}
