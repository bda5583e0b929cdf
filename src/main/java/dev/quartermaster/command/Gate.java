package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.policy.Role;
import dev.quartermaster.request.Admins;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Right;
import dev.quartermaster.request.Voters;
import java.time.Instant;
import java.util.List;

/**
 * The one gate in front of everything that writes: lets admins through, and tells everybody else
 * why not and who can.
 */
public final class Gate {
  private static final int MOST_NAMED = 10;

  private final Admins admins;
  private final Voters voters;

  /** Asks those rules. */
  public Gate(Admins admins, Voters voters) {
    this.admins = admins;
    this.voters = voters;
  }

  /** Through or not. */
  sealed interface Passage {
    /** Through, on a right read at that time. */
    record Open(Instant read) implements Passage {}

    /** Not through; this is what the person is told. */
    record Shut(Card refusal) implements Passage {}
  }

  /** Whether it is known without asking the chat whether a person may ask for machines. */
  boolean remembers(Person person) {
    return voters.remembers(person);
  }

  /**
   * Whether a person may write; blocks for as long as the chat takes to say, a few seconds at most.
   */
  Passage writes(Person person) {
    return switch (admins.right(person)) {
      case Right.Granted(var read) -> new Passage.Open(read);
      case Right.Denied _ ->
          new Passage.Shut(
              Card.saying(
                  Text.of(
                          "You may look at machines, but not make or change them"
                              + Code.NO_ADMIN.behind()
                              + ". ")
                      .and(whoCan())));
      case Right.Unknown _ -> new Passage.Shut(unreadable());
    };
  }

  /** Whether a person may ask for machines; what becomes of a wish is the policy's. */
  Passage asks(Person person) {
    return switch (voters.mayAsk(person)) {
      case Right.Granted(var read) -> new Passage.Open(read);
      case Right.Denied _ ->
          member(person) instanceof Passage.Shut shut ? shut : new Passage.Shut(mayLookOnly());
      case Right.Unknown _ -> new Passage.Shut(unreadable());
    };
  }

  private Card mayLookOnly() {
    return Card.saying(
        Text.of("You may look at machines, but not ask for any" + Code.NO_REQUESTER.behind() + ". ")
            .and("Requesters: ")
            .and(voters.who(Role.REQUESTERS.word()))
            .and(" Admins can too. ")
            .and(whoCan()));
  }

  /** Whether a person may read the audit. */
  Passage audits(Person person) {
    return voters.mayAudit(person) instanceof Right.Granted(var read)
        ? new Passage.Open(read)
        : writes(person);
  }

  /**
   * What stands before everything that anybody does: nobody but full members of the workspace, and
   * what can be said without the request. What depends on whose request it is, and on whom it
   * needs, is asked where that is known.
   */
  Passage admits(Person person, Word.Guard guard) {
    return switch (guard) {
      case ANYBODY, READS, OWN, OPERATES, DECIDES -> member(person);
      case ASKS -> asks(person);
      case AUDITS -> audits(person);
      case WRITES -> writes(person);
    };
  }

  private Passage member(Person person) {
    return switch (voters.isMember(person)) {
      case Right.Granted(var read) -> new Passage.Open(read);
      case Right.Denied _ ->
          new Passage.Shut(
              Card.saying(
                  Text.of(
                          "Only full members of this workspace may do that"
                              + Code.NO_MEMBER.behind()
                              + ": no guests, no bots, nobody of another workspace. ")
                      .and(whoCan())));
      case Right.Unknown _ -> new Passage.Shut(unreadable());
    };
  }

  /** Whether a person may start, stop or destroy the machine of a request. */
  Passage operates(Person person, Request request) {
    return person.equals(request.asker()) || voters.mayOperate(person) instanceof Right.Granted
        ? member(person)
        : new Passage.Shut(
            Card.saying(
                Text.of(
                        "Only whoever asked for it, operators and admins may do that"
                            + Code.NO_OPERATOR.behind()
                            + ". It is ")
                    .mention(request.asker())
                    .and("'s. ")
                    .and(whoCan())));
  }

  private static Card unreadable() {
    return Card.saying(
        Text.of(
            "I can't read from the chat right now who may do this, so nobody may"
                + Code.RIGHTS_UNREADABLE.behind()
                + ". Nothing was done. Try again in a minute."));
  }

  /** Who can, by name as far as that is configured. */
  Text whoCan() {
    Admins.Rule rule = admins.rule();
    List<String> users = rule.users().stream().sorted().limit(MOST_NAMED).toList();
    Text text = Text.of("These people can: ");
    String comma = "";
    for (String user : users) {
      text = text.and(comma).mention(new Person(rule.team(), user));
      comma = ", ";
    }
    for (String group : rule.groups().stream().sorted().toList()) {
      text = text.and(comma + "members of the user group ").code(group);
      comma = ", ";
    }
    return (rule.workspaceAdmins() ? text.and(comma + "admins of this workspace") : text).and(".");
  }
}
