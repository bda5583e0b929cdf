package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.policy.Groups;
import dev.quartermaster.policy.Members;
import dev.quartermaster.policy.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who may ask and decide, by the roles and groups of the settings. */
public final class PolicyVoters implements Voters {
  private final Groups groups;
  private final Function<String, Optional<String>> people;
  private final InstantSource real;

  /** Goes by those groups; {@code people} says which accounts in the chat are one person's. */
  public PolicyVoters(Groups groups, Map<String, String> people, InstantSource real) {
    this(groups, id -> Optional.ofNullable(people.get(id)), real);
  }

  /** The same, where that can change. */
  public PolicyVoters(
      Groups groups, Function<String, Optional<String>> people, InstantSource real) {
    this.groups = groups;
    this.people = people;
    this.real = real;
  }

  @Override
  public Membership of(Person person, List<String> asked) {
    List<String> in = new ArrayList<>();
    Instant oldest = real.instant();
    for (String group : asked) {
      switch (groups.in(person, group)) {
        case dev.quartermaster.policy.Membership.In(var read) -> {
          in.add(group);
          oldest = read.isBefore(oldest) ? read : oldest;
        }
        case dev.quartermaster.policy.Membership.Out _ -> {}
        case dev.quartermaster.policy.Membership.Unknown(var why) -> {
          return new Membership.Unknown(why);
        }
      }
    }
    return new Membership.In(in, oldest);
  }

  @Override
  public Right mayAsk(Person person) {
    return right(person, Role.REQUESTERS, Role.ADMINS);
  }

  @Override
  public boolean remembers(Person person) {
    return Stream.of(Role.REQUESTERS, Role.ADMINS)
        .allMatch(role -> groups.remembers(person, role.word()));
  }

  @Override
  public Right mayAudit(Person person) {
    return right(person, Role.AUDITORS, Role.ADMINS);
  }

  @Override
  public Right mayOperate(Person person) {
    return right(person, Role.OPERATORS, Role.ADMINS);
  }

  @Override
  public Right isMember(Person person) {
    return right(person, Role.MEMBERS);
  }

  private Right right(Person person, Role... roles) {
    return switch (of(person, Stream.of(roles).map(Role::word).toList())) {
      case Membership.In(var in, var read) ->
          in.isEmpty() ? new Right.Denied() : new Right.Granted(read);
      case Membership.Unknown(var why) -> new Right.Unknown(why);
    };
  }

  @Override
  public String person(Person account) {
    return people.apply(account.id()).orElseGet(() -> account.team() + "/" + account.id());
  }

  @Override
  public Text who(String group) {
    Members members = groups.configured(group);
    return WhoWords.of(members, groups.people(group));
  }
}
