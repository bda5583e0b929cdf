package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may decide and ask, as a test says. */
final class StubVoters implements Voters {
  private final Map<Person, List<String>> groups = new HashMap<>();
  private final Set<Person> outside = new HashSet<>();
  private boolean unreadable;

  /** Puts somebody into these groups and no others. */
  void puts(Person person, String... in) {
    groups.put(person, new ArrayList<>(List.of(in)));
  }

  /** Somebody may ask no longer. */
  void shutsOut(Person person) {
    outside.add(person);
  }

  /** From now on nobody can say anything, or can again. */
  void unreadable(boolean now) {
    unreadable = now;
  }

  @Override
  public Membership of(Person person, List<String> asked) {
    List<String> in = groups.getOrDefault(person, List.of());
    return unreadable
        ? new Membership.Unknown("simulated")
        : new Membership.In(asked.stream().filter(in::contains).toList(), Samples.NOON);
  }

  @Override
  public Right mayAsk(Person person) {
    return outside.contains(person) ? new Right.Denied() : new Right.Granted(Samples.NOON);
  }

  @Override
  public Right mayOperate(Person person) {
    return mayAsk(person);
  }

  @Override
  public Right isMember(Person person) {
    return mayAsk(person);
  }

  @Override
  public boolean remembers(Person person) {
    return !unreadable;
  }

  @Override
  public Right mayAudit(Person person) {
    return new Right.Denied();
  }

  @Override
  public String person(Person account) {
    return account.id();
  }

  @Override
  public Text who(String group) {
    return Text.of("nobody in particular");
  }
}
