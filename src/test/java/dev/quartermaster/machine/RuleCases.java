package dev.quartermaster.machine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For every rule, drafts that break it and drafts that just pass. */
final class RuleCases {
  /**
   * One draft.
   *
   * @param name what the rule does with it, beginning with the rule's number
   * @param breaks where it breaks that rule; empty when it passes
   */
  record Case(String name, Draft draft, Facts facts, Optional<Field> breaks) {
    Rule rule() {
      return Rule.valueOf(name.substring(0, name.indexOf(' ')));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final Draft NEW_USER =
      Account.complete()
          .with(Field.EMAIL, "new@example.com")
          .with(Field.FIRST_NAME, "New")
          .with(Field.LAST_NAME, "Person");

  private RuleCases() {}

  static List<Case> all() {
    return Stream.of(
            values(),
            names(),
            templates(),
            fits(),
            addresses(),
            snapshots(),
            users(),
            teams(),
            lists(),
            abilities(),
            fallbacks())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> values() {
    Draft complete = Account.complete();
    return List.of(
        refuses(
            "R1 refuses a draft without template",
            complete.without(Field.TEMPLATE),
            Field.TEMPLATE),
        refuses("R1 refuses a draft without name", complete.without(Field.NAME), Field.NAME),
        passes("R1 passes a draft with just what is required", complete),
        refuses("R2 refuses a size of \"50\" in quotes", typed(Field.SIZE, "\"50\""), Field.SIZE),
        refuses("R2 refuses start:maybe", typed(Field.START, "maybe"), Field.START),
        refuses("R2 refuses ip:floating", typed(Field.IP, "floating"), Field.IP),
        refuses("R2 refuses snapshot:weekly", typed(Field.SNAPSHOT, "weekly"), Field.SNAPSHOT),
        passes("R2 passes start:off", typed(Field.START, "off")),
        passes("R2 passes a size of 50 GB with its unit", typed(Field.SIZE, "50 GB")),
        refuses("R3 refuses half a region name", typed(Field.REGION, "East Coast"), Field.REGION),
        passes("R3 passes a full name in small letters", typed(Field.REGION, "east coast (ny2)")),
        refuses("R4 refuses a type of the other API", typed(Field.TYPE, "A100"), Field.TYPE),
        passes("R4 passes gpu+ in small letters", typed(Field.TYPE, "gpu+")),
        refuses("R5 refuses 60 GB", typed(Field.SIZE, "60"), Field.SIZE),
        refuses("R5 refuses 0 GB", typed(Field.SIZE, "0"), Field.SIZE),
        passes("R5 passes 2000 GB", typed(Field.SIZE, "2000")));
  }

  private static List<Case> fallbacks() {
    return List.of(
        refuses(
            "R42 refuses a type that isn't sold",
            typed(Field.FALLBACK, "P5000@CA1,X9"),
            Field.FALLBACK),
        refuses("R42 refuses a place that is none", typed(Field.FALLBACK, "@Mars"), Field.FALLBACK),
        refuses("R42 refuses five", typed(Field.FALLBACK, "C5,C6,C7,C8,C9"), Field.FALLBACK),
        refuses("R42 refuses the first choice again", sameAgain(), Field.FALLBACK),
        refuses(
            "R42 refuses what can't run the template",
            typed(Field.FALLBACK, "Air"),
            Field.FALLBACK),
        passes("R42 passes a type elsewhere", typed(Field.FALLBACK, "V100@AMS1")),
        passes("R42 passes places alone", typed(Field.FALLBACK, "CA1, @ams1")),
        passes("R42 passes a type alone", typed(Field.FALLBACK, "v100 > gpu+")));
  }

  private static Draft sameAgain() {
    Draft complete = Account.complete();
    return complete.with(Field.FALLBACK, "C6," + complete.value(Field.TYPE).orElseThrow());
  }

  private static List<Case> names() {
    return List.of(
        refuses("R6 refuses yearly billing", typed(Field.BILLING, "yearly"), Field.BILLING),
        passes("R6 passes Monthly", typed(Field.BILLING, "Monthly")),
        refuses("R7 refuses a blank name", typed(Field.NAME, "  "), Field.NAME),
        refuses("R7 refuses 41 characters", typed(Field.NAME, "a".repeat(41)), Field.NAME),
        refuses("R7 refuses a leading dot", typed(Field.NAME, ".profile"), Field.NAME),
        passes("R7 passes 40 characters", typed(Field.NAME, "a".repeat(40))));
  }

  private static List<Case> templates() {
    return List.of(
        refuses("R8 refuses an unknown template", typed(Field.TEMPLATE, "tzzzzzz"), Field.TEMPLATE),
        refuses("R8 refuses a label that two share", typed(Field.TEMPLATE, "twin"), Field.TEMPLATE),
        refuses(
            "R8 refuses a beginning that two share",
            typed(Field.TEMPLATE, "ubuntu 2"),
            Field.TEMPLATE),
        passes("R8 passes a label in other letters", typed(Field.TEMPLATE, "ubuntu 22.04 SERVER")),
        passes("R8 passes a beginning that only one has", typed(Field.TEMPLATE, "ubuntu 22")));
  }

  private static List<Case> fits() {
    return List.of(
        refuses(
            "R20 refuses Windows on C5",
            typed(Field.TEMPLATE, "Windows 10").with(Field.TYPE, "C5"),
            Field.TYPE),
        passes(
            "R20 passes Windows on P4000",
            typed(Field.TEMPLATE, "Windows 10").with(Field.TYPE, "P4000")),
        passes("R20 passes Ubuntu on C5", typed(Field.TYPE, "C5")),
        refuses("R21 refuses Ubuntu on Air", typed(Field.TYPE, "Air"), Field.TYPE),
        passes(
            "R21 passes Windows on Air",
            typed(Field.TEMPLATE, "Windows 10").with(Field.TYPE, "Air")),
        passes(
            "R21 passes CentOS on Air", typed(Field.TEMPLATE, "t9taj00e").with(Field.TYPE, "Air")),
        refuses(
            "R24 refuses a team's template elsewhere",
            typed(Field.TEMPLATE, "Our image"),
            Field.TEMPLATE),
        passes(
            "R24 passes a team's template at home",
            typed(Field.TEMPLATE, "Our image").with(Field.REGION, "AMS1")));
  }

  private static List<Case> addresses() {
    Draft assigned = typed(Field.ASSIGN_PUBLIC_IP, "yes");
    return List.of(
        refuses(
            "R9 refuses both addresses", assigned.with(Field.DYNAMIC_PUBLIC_IP, "yes"), Field.IP),
        refuses(
            "R9 refuses ip:none with assignPublicIp", assigned.with(Field.IP, "none"), Field.IP),
        passes("R9 passes one yes and one no", assigned.with(Field.DYNAMIC_PUBLIC_IP, "no")),
        passes("R9 passes the same said twice", assigned.with(Field.IP, "static")));
  }

  private static List<Case> snapshots() {
    Draft marked = typed(Field.MARK_AS_RESTORE_POINT, "yes");
    Draft whole =
        marked
            .with(Field.TAKE_INITIAL_SNAPSHOT, "yes")
            .with(Field.RESTORE_POINT_FREQUENCY, "shutdown");
    return List.of(
        refuses(
            "R16 refuses a mark without snapshot",
            whole.without(Field.TAKE_INITIAL_SNAPSHOT),
            Field.SNAPSHOT),
        refuses(
            "R16 refuses snapshot:initial with a mark",
            whole.with(Field.SNAPSHOT, "initial"),
            Field.SNAPSHOT),
        passes("R16 passes a mark with snapshot", whole),
        refuses(
            "R17 refuses a mark without frequency",
            whole.without(Field.RESTORE_POINT_FREQUENCY),
            Field.RESTORE_POINT_FREQUENCY),
        passes(
            "R17 passes snapshot:restore-on-shutdown",
            typed(Field.SNAPSHOT, "restore-on-shutdown")),
        refuses(
            "R18 refuses a daily restore",
            whole.with(Field.RESTORE_POINT_FREQUENCY, "daily"),
            Field.RESTORE_POINT_FREQUENCY),
        passes("R18 passes Shutdown", whole.with(Field.RESTORE_POINT_FREQUENCY, "Shutdown")));
  }

  private static List<Case> users() {
    return List.of(
        refuses(
            "R10 refuses an owner and a new user",
            NEW_USER.with(Field.OWNER, "u123abc"),
            Field.OWNER),
        passes("R10 passes an owner alone", typed(Field.OWNER, "u123abc")),
        refuses(
            "R11 refuses a new user without last name",
            NEW_USER.without(Field.LAST_NAME),
            Field.LAST_NAME),
        refuses(
            "R11 refuses a first name of 61",
            NEW_USER.with(Field.FIRST_NAME, "n".repeat(61)),
            Field.FIRST_NAME),
        passes("R11 passes a whole new user", NEW_USER));
  }

  private static List<Case> teams() {
    return List.of(
        refuses(
            "R12 refuses a team's machine for nobody",
            Account.complete(),
            Account.IN_TEAM,
            Field.OWNER),
        refuses("R12 refuses first and last name", typed(Field.OWNER, "Some Body"), Field.OWNER),
        passes("R12 passes nobody without a team", Account.complete()),
        passes("R12 passes a new user in a team", NEW_USER, Account.IN_TEAM),
        passes(
            "R12 passes a user by e-mail", typed(Field.OWNER, " Ana@Example.com"), Account.IN_TEAM),
        refuses(
            "R13 refuses another team",
            NEW_USER.with(Field.TEAM, "te999zzz"),
            Account.IN_TEAM,
            Field.TEAM),
        refuses("R13 refuses a team's name", typed(Field.TEAM, "the team"), Field.TEAM),
        passes("R13 passes a team that isn't typed", NEW_USER, Account.IN_TEAM),
        refuses(
            "R14 refuses an e-mail with an account",
            NEW_USER.with(Field.EMAIL, "ANA@example.com"),
            Field.EMAIL),
        passes("R14 passes an e-mail without account", NEW_USER));
  }

  private static List<Case> lists() {
    return List.of(
        refuses("R22 refuses an unknown network", typed(Field.NETWORK, "n999zzz"), Field.NETWORK),
        refuses("R22 refuses a network of CA1 in NY2", typed(Field.NETWORK, "lab"), Field.NETWORK),
        passes("R22 passes a network of the region", typed(Field.NETWORK, "Team-Net")),
        refuses("R23 refuses an unknown script", typed(Field.SCRIPT, "sc999zzz"), Field.SCRIPT),
        passes("R23 passes a script by name", typed(Field.SCRIPT, "install")),
        refuses("R25 refuses bob", typed(Field.NOTIFY, "bob"), Field.NOTIFY),
        refuses(
            "R25 refuses a new user's bob@localhost",
            NEW_USER.with(Field.EMAIL, "bob@localhost"),
            Field.EMAIL),
        passes("R25 passes an address", typed(Field.NOTIFY, "bob@example.com")));
  }

  private static List<Case> abilities() {
    return List.of(
        refuses(
            "R41 refuses billing by the month on v1",
            typed(Field.BILLING, "monthly"),
            Account.ON_V1,
            Field.BILLING),
        refuses("R41 refuses a new user on v1", NEW_USER, Account.ON_V1, Field.EMAIL),
        refuses(
            "R41 refuses another owner on v1",
            typed(Field.OWNER, "ana@example.com"),
            Account.ON_V1,
            Field.OWNER),
        refuses(
            "R41 refuses a notification on v1",
            typed(Field.NOTIFY, "bob@example.com"),
            Account.ON_V1,
            Field.NOTIFY),
        refuses("R41 refuses a team on v1", typed(Field.TEAM, "te1234"), Account.ON_V1, Field.TEAM),
        refuses(
            "R4 refuses a shared GPU on v1", typed(Field.TYPE, "Air"), Account.ON_V1, Field.TYPE),
        passes("R4 passes an A100 on v1", typed(Field.TYPE, "a100"), Account.ON_V1),
        refuses(
            "R41 refuses a type that the template can't be put on",
            Account.with(Field.TEMPLATE, "tfit0001").with(Field.TYPE, "A4000"),
            Account.ON_V1,
            Field.TYPE),
        passes(
            "R41 passes one that it can",
            Account.with(Field.TEMPLATE, "tfit0001").with(Field.TYPE, "P4000"),
            Account.ON_V1),
        passes("R41 passes owner:me on v1", typed(Field.OWNER, "me"), Account.ON_V1),
        passes("R41 passes billing by the month on Core", typed(Field.BILLING, "monthly")));
  }

  private static Draft typed(Field field, String value) {
    return Account.with(field, value);
  }

  private static Case refuses(String name, Draft draft, Field where) {
    return refuses(name, draft, Account.KNOWN, where);
  }

  private static Case refuses(String name, Draft draft, Facts facts, Field where) {
    return new Case(name, draft, facts, Optional.of(where));
  }

  private static Case passes(String name, Draft draft) {
    return passes(name, draft, Account.KNOWN);
  }

  private static Case passes(String name, Draft draft, Facts facts) {
    return new Case(name, draft, facts, Optional.empty());
  }
}
