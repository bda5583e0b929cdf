package dev.quartermaster.machine;

import java.util.stream.Stream;

/**
 * The one table of rules that a draft must keep, numbered as in the API's list of constraints. R15
 * (only an administrator may ask) is a matter of persons, not of drafts; R27 and later are kept
 * where things are sent.
 *
 * <p>Codes that have no rule here: M-101 an unknown key, M-112 a typed password.
 */
public enum Rule {
  /** What the API requires is there: region, type, size, name and template. */
  R1("M-102"),
  /** Sizes are whole numbers, switches are yes or no, choices are one of their words. */
  R2("M-103"),
  /** The region is one of three. */
  R3("M-105"),
  /** The machine type is one that the API sells. */
  R4("M-106"),
  /** The disk has a size that is sold. */
  R5("M-108"),
  /** Billing is hourly or monthly. */
  R6("M-109"),
  /** The name is plain, not blank, not too long, and holds no mark of ours. */
  R7("M-111"),
  /** The template is the account's. */
  R8("M-113"),
  /** Static and dynamic address exclude each other. */
  R9("M-104"),
  /** An existing and a new user exclude each other. */
  R10("M-114"),
  /** A new user is whole: e-mail, first name, last name. */
  R11("M-115"),
  /** The owner is somebody; in a team somebody must be named. */
  R12("M-116"),
  /** A team's machine is made for that team. */
  R13("M-117"),
  /** A new user's e-mail address has no account yet. */
  R14("M-409"),
  /** A restore point has its snapshot. */
  R16("M-107"),
  /** A restore point has its frequency. */
  R17("M-107"),
  /** That frequency is shutdown. */
  R18("M-107"),
  /** A frequency without a restore point does nothing: a note, no violation. */
  R19("M-118"),
  /** No Windows on processor-only types. */
  R20("M-110"),
  /** No Ubuntu on shared GRID types. */
  R21("M-110"),
  /** The network is the account's, in the machine's region. */
  R22("M-119"),
  /** The script is the account's. */
  R23("M-120"),
  /** A team's own template stays in its region. */
  R24("M-121"),
  /** E-mail addresses look like some. */
  R25("M-122"),
  /** What a machine that isn't started does without: a note, no violation. */
  R26("M-123"),
  /**
   * Nothing is asked for that the API can't do, or can't do with that template; of ours, not in the
   * API's list.
   */
  R41("M-125"),
  /** What would do as well can be asked for in place of the first choice; of ours, too. */
  R42("M-126");

  private final String code;

  Rule(String code) {
    this.code = code;
  }

  /** The code that people can look up. */
  public String code() {
    return code;
  }

  /** True for a rule that is told and does not stop anything. */
  public boolean isAdvice() {
    return this == R19 || this == R26;
  }

  /** Every place where a wish breaks this rule, or where there is something to note. */
  Stream<Finding> findings(Wish wish) {
    return switch (this) {
      case R1 -> ValueChecks.missing(wish);
      case R2 -> ValueChecks.kinds(wish);
      case R3 -> Finding.of(Field.REGION, wish.region());
      case R4 -> Finding.of(Field.TYPE, wish.type());
      case R5 -> ValueChecks.soldSize(wish);
      case R6 -> Finding.of(Field.BILLING, wish.billing());
      case R7 -> Finding.of(Field.NAME, wish.name());
      case R8 -> Finding.of(Field.TEMPLATE, wish.template());
      case R9 -> Finding.at(Field.IP, wish.ip().contradiction());
      case R10 -> OwnerChecks.eitherOr(wish);
      case R11 -> OwnerChecks.wholeNewUser(wish);
      case R12 -> OwnerChecks.namedUser(wish);
      case R13 -> OwnerChecks.team(wish);
      case R14 -> OwnerChecks.freshEmail(wish);
      case R16 -> Finding.at(Field.SNAPSHOT, wish.snapshot().contradiction());
      case R17 -> Finding.at(Field.RESTORE_POINT_FREQUENCY, wish.snapshot().lackOfFrequency());
      case R18 -> Finding.of(Field.RESTORE_POINT_FREQUENCY, wish.snapshot().frequency());
      case R19 -> Finding.at(Field.RESTORE_POINT_FREQUENCY, wish.snapshot().idleFrequency());
      case R20 -> ListedChecks.windowsOnCpu(wish);
      case R21 -> ListedChecks.ubuntuOnGrid(wish);
      case R22 -> ListedChecks.network(wish);
      case R23 -> Finding.of(Field.SCRIPT, wish.script());
      case R24 -> ListedChecks.templateRegion(wish);
      case R25 -> OwnerChecks.emails(wish);
      case R26 -> Notes.notStarted(wish);
      case R41, R42 -> ours(wish);
    };
  }

  private Stream<Finding> ours(Wish wish) {
    return this == R41 ? AbilityChecks.lacking(wish) : FallbackChecks.fallbacks(wish);
  }
}
