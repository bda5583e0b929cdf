package dev.quartermaster.simulation;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Right;
import dev.quartermaster.request.Voters;
import java.util.List;

/** Rights by which everybody is in every group. */
record Everybody(Voters inner) implements Voters {
  @Override
  public Membership of(Person person, List<String> groups) {
    return inner.of(FakeChat.ADA, groups) instanceof Membership.In(_, var read)
        ? new Membership.In(groups, read)
        : inner.of(FakeChat.BOB, groups);
  }

  @Override
  public Right mayAsk(Person person) {
    return inner.mayAsk(person);
  }

  @Override
  public boolean remembers(Person person) {
    return inner.remembers(person);
  }

  @Override
  public Right mayAudit(Person person) {
    return inner.mayAudit(person);
  }

  @Override
  public Right mayOperate(Person person) {
    return inner.mayOperate(person);
  }

  @Override
  public Right isMember(Person person) {
    return inner.isMember(person);
  }

  @Override
  public String person(Person account) {
    return inner.person(account);
  }

  @Override
  public Text who(String group) {
    return inner.who(group);
  }
}
