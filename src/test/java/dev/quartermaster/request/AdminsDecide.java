package dev.quartermaster.request;

import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Directory.Lookup;
import dev.quartermaster.chat.Directory.Profile;
import dev.quartermaster.chat.Directory.Standing;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Quote;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For tests: the house without rules of its own: admins have what they confirm, everybody else's
 * wish needs one of them.
 */
public final class AdminsDecide implements Judge, Voters {
  /** The one group of approvers. */
  public static final String APPROVERS = "approvers";

  private static final String POLICY = "built in";

  private final Admins admins;
  private final Directory directory;
  private final InstantSource real;
  private final Map<String, String> people;
  private final Duration life;

  /** Decides by those admins; {@code people} says which accounts are one person's. */
  public AdminsDecide(
      Admins admins,
      Directory directory,
      InstantSource real,
      Map<String, String> people,
      Duration life) {
    this.admins = admins;
    this.directory = directory;
    this.real = real;
    this.people = Map.copyOf(people);
    this.life = life;
  }

  @Override
  public Verdict of(Person asker, Place place, Quote quote) {
    return switch (admins.right(asker)) {
      case Right.Granted _ -> new Verdict.Allowed("admins", POLICY, List.of("admins"));
      case Right.Unknown(var why) -> new Verdict.Unknown(why);
      case Right.Denied _ -> new Verdict.Needs(terms(asker, quote));
    };
  }

  /** The dearest type needs two. */
  private Terms terms(Person asker, Quote quote) {
    int count = quote.spec().type() == MachineType.V100 ? 2 : 1;
    return new Terms(
        "members",
        POLICY,
        "whoever is no admin needs an admin's yes",
        List.of(new Need(APPROVERS, count)),
        Optional.empty(),
        1,
        life,
        person(asker));
  }

  @Override
  public Membership of(Person person, List<String> groups) {
    return switch (admins.right(person)) {
      case Right.Granted(var read) ->
          new Membership.In(groups.stream().filter(APPROVERS::equals).toList(), read);
      case Right.Denied _ -> new Membership.In(List.of(), real.instant());
      case Right.Unknown(var why) -> new Membership.Unknown(why);
    };
  }

  @Override
  public Right mayAsk(Person person) {
    if (!person.team().equals(admins.rule().team())) {
      return new Right.Denied();
    }
    return switch (directory.profile(person)) {
      case Lookup.Nobody<Profile> _ -> new Right.Denied();
      case Lookup.Unreadable<Profile>(var why) -> new Right.Unknown(why);
      case Lookup.Known<Profile>(var known) ->
          known.standing() == Standing.MEMBER
              ? new Right.Granted(real.instant())
              : new Right.Denied();
    };
  }

  @Override
  public Right mayOperate(Person person) {
    return admins.right(person);
  }

  @Override
  public Right isMember(Person person) {
    return mayAsk(person);
  }

  @Override
  public boolean remembers(Person person) {
    return false;
  }

  @Override
  public Right mayAudit(Person person) {
    return admins.right(person);
  }

  @Override
  public String person(Person account) {
    return people.getOrDefault(account.id(), account.team() + "/" + account.id());
  }

  @Override
  public Text who(String group) {
    Text text = Text.empty();
    String comma = "";
    for (String user : admins.rule().users().stream().sorted().limit(10).toList()) {
      text = text.and(comma).mention(new Person(admins.rule().team(), user));
      comma = ", ";
    }
    for (String name : admins.rule().groups().stream().sorted().toList()) {
      text = text.and(comma + "members of the user group ").code(name);
      comma = ", ";
    }
    return admins.rule().workspaceAdmins()
        ? text.and(comma + "admins of this workspace.")
        : text.and(".");
  }
}
