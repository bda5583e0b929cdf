package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.Member.Trait;
import java.util.List;
import java.util.Set;

/**
 * Who and what is in the workspace when it starts.
 *
 * @param members people and bots, without the app's own bot user
 * @param channels places; direct messages open by themselves
 * @param groups user groups
 */
public record Population(List<Member> members, List<Channel> channels, List<UserGroup> groups) {

  /** Copies the lists. */
  public Population {
    members = List.copyOf(members);
    channels = List.copyOf(channels);
    groups = List.copyOf(groups);
  }

  /**
   * Two admins, a member, and one account of each kind that must be refused; channels with the bot
   * in, one without it, a private and an archived one.
   */
  public static Population acme(Identity identity) {
    return new Population(people(identity.teamId()), places(identity.botUserId()), adminGroups());
  }

  private static List<Member> people(String team) {
    return List.of(
        member("U0ADA", "ada", "Ada Marlow", team, Set.of(Trait.ADMIN)),
        member("U0GRACE", "grace", "Grace Okafor", team, Set.of(Trait.ADMIN, Trait.OWNER)),
        member("U0LINUS", "linus", "Linus Vale", team, Set.of()),
        member("U0GUEST", "guest", "Gus Guest", team, Set.of(Trait.RESTRICTED)),
        member("U0DORA", "dora", "Dora Departed", team, Set.of(Trait.DELETED)),
        member("U0CRON", "cron", "Cron Bot", team, Set.of(Trait.BOT)),
        member("U0MALLORY", "mallory", "Mallory Other", "T0OTHER", Set.of(Trait.STRANGER)));
  }

  private static Member member(
      String id, String name, String realName, String team, Set<Trait> traits) {
    return new Member(id, name, realName, name + "@example.com", team, traits);
  }

  private static List<Channel> places(String bot) {
    return List.of(
        new Channel(
            "C0ML",
            "ml",
            Channel.Kind.OPEN,
            false,
            List.of(bot, "U0ADA", "U0GRACE", "U0LINUS", "U0GUEST", "U0MALLORY")),
        new Channel(
            "C0OPS", "ops", Channel.Kind.OPEN, false, List.of(bot, "U0ADA", "U0GRACE", "U0LINUS")),
        new Channel(
            "C0APPROVALS", "approvals", Channel.Kind.OPEN, false, List.of(bot, "U0ADA", "U0GRACE")),
        new Channel(
            "C0RANDOM", "random", Channel.Kind.OPEN, false, List.of("U0ADA", "U0GRACE", "U0LINUS")),
        new Channel("C0HUSH", "hush", Channel.Kind.CLOSED, false, List.of(bot, "U0ADA", "U0GRACE")),
        new Channel("C0OLD", "old-news", Channel.Kind.OPEN, true, List.of(bot, "U0ADA")));
  }

  private static List<UserGroup> adminGroups() {
    return List.of(
        new UserGroup("S0ADMINS", "machine-admins", "Machine admins", List.of("U0ADA", "U0GRACE")));
  }
}
