package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Code;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds people's accounts at the cloud: exactly one, or none. */
final class Accounts {
  private static final Duration AGE = Duration.ofMinutes(1);

  private final Account account;
  private final Quoting quoting;

  Accounts(Account account, Quoting quoting) {
    this.account = account;
    this.quoting = quoting;
  }

  /** What came of looking. */
  sealed interface Found {
    /** Just this one. */
    record One(CloudId.User user) implements Found {}

    /** None, more than one, or nobody can say: these words say so. */
    record Not(Card card) implements Found {}
  }

  /** By a mention, an id, a whole name or an e-mail address; may wait for the cloud. */
  Found find(String typed) {
    Optional<CloudId.User> mentioned = Mention.in(typed).flatMap(quoting::account);
    if (mentioned.isPresent()) {
      return new Found.One(mentioned.get());
    }
    Optional<List<CloudUser>> known = account.facts(AGE).users();
    if (known.isEmpty()) {
      return not(Text.of("The people of the team can't be read just now. Try again in a minute."));
    }
    List<CloudUser> matches =
        known.get().stream().filter(user -> isCalled(user, typed.strip())).toList();
    return matches.size() == 1
        ? new Found.One(matches.getFirst().id())
        : not(
            Text.of("I know " + (matches.isEmpty() ? "no account" : "more than one account") + " ")
                .strong(Quoted.shown(typed))
                .and(
                    " in the team. See users, and type the id"
                        + Code.NOT_KNOWN.behind()
                        + ". Nothing was done."));
  }

  /** The account of somebody in the chat, where the settings name it. */
  Optional<CloudId.User> of(Person person) {
    return quoting.account(person.id());
  }

  /** The person whom a mention means, of the same workspace. */
  static Optional<Person> person(Person who, String typed) {
    return Mention.in(typed).map(id -> new Person(who.team(), id));
  }

  private static boolean isCalled(CloudUser user, String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    String name = (user.firstName() + " " + user.lastName()).strip().toLowerCase(Locale.ROOT);
    return user.id().value().equals(typed)
        || name.equals(wanted)
        || user.email()
            .filter(email -> email.value().toLowerCase(Locale.ROOT).equals(wanted))
            .isPresent();
  }

  private static Found not(Text text) {
    return new Found.Not(Card.saying(text));
  }
}
