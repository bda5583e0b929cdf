package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Admins;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Right;
import java.time.Instant;
import java.util.List;

/**
 * The one gate in front of everything that writes: lets admins through, and tells everybody else
 * why not and who can.
 */
public final class Gate {
  private static final int MOST_NAMED = 10;

  private final Admins admins;

  /** Asks those rules. */
  public Gate(Admins admins) {
    this.admins = admins;
  }

  /** Through or not. */
  sealed interface Passage {
    /** Through, on a right read at that time. */
    record Open(Instant read) implements Passage {}

    /** Not through; this is what the person is told. */
    record Shut(Card refusal) implements Passage {}
  }

  /** Whether that can be told at once, without asking the chat. */
  boolean remembers(Person person) {
    return admins.remembers(person);
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
      case Right.Unknown _ ->
          new Passage.Shut(
              Card.saying(
                  Text.of(
                      "I can't read from the chat right now who may do this, so nobody may"
                          + Code.RIGHTS_UNREADABLE.behind()
                          + ". Nothing was done. Try again in a minute.")));
    };
  }

  /**
   * Whether a person may have something posted in a channel that he sees in private: any full
   * member of the workspace. Blocks like {@link #writes}.
   */
  Passage shares(Person person) {
    return switch (admins.membership(person)) {
      case Right.Granted(var read) -> new Passage.Open(read);
      case Right.Denied _ ->
          new Passage.Shut(
              Card.saying(
                  Text.of(
                      "Only full members of this workspace share in channels"
                          + Code.NO_MEMBER.behind()
                          + ".")));
      case Right.Unknown _ ->
          new Passage.Shut(
              Card.saying(
                  Text.of(
                      "I can't read from the chat right now who you are, so nothing was shared"
                          + Code.RIGHTS_UNREADABLE.behind()
                          + ". Try again in a minute.")));
    };
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
