package dev.quartermaster.request;

import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Person;
import dev.quartermaster.policy.Groups;
import dev.quartermaster.policy.Members;
import dev.quartermaster.policy.Membership;
import dev.quartermaster.policy.Role;
import dev.quartermaster.policy.Roles;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/**
 * Who may change something: people by their ids, user groups, workspace admins where that is
 * switched on. What can't be read counts as no. Nothing that was read longer ago than the
 * configured age is used.
 */
public final class Admins {
  private final Rule rule;
  private final Groups groups;

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

  /** Reads from the directory, and uses a reading for {@code maxAge} at the most. */
  public Admins(Rule rule, Directory directory, InstantSource real, Duration maxAge) {
    this(
        rule,
        new Roles(
            rule.team(),
            Map.of(
                Role.ADMINS.word(),
                new Members(rule.users(), rule.groups(), rule.workspaceAdmins(), false)),
            directory,
            real,
            maxAge));
  }

  /** Asks roles that are configured elsewhere, of which {@code rule} says the same for admins. */
  public Admins(Rule rule, Groups groups) {
    this.rule = rule;
    this.groups = groups;
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
    return switch (groups.in(person, Role.ADMINS.word())) {
      case Membership.In(var read) -> new Right.Granted(read);
      case Membership.Out _ -> new Right.Denied();
      case Membership.Unknown(var why) -> new Right.Unknown(why);
    };
  }
}
