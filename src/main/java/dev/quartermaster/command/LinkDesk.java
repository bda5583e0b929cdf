package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.request.AccountLink;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.Ledger;
import dev.quartermaster.request.People;
import dev.quartermaster.request.RequestStore;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Ties people of the chat to their accounts at the cloud: an admin by a word of his, anybody else
 * by one that an admin confirms, or by the address that the chat itself knows of him.
 */
final class LinkDesk {
  private final Gate gate;
  private final Accounts accounts;
  private final People people;
  private final Outside outside;
  private final InstantSource real;

  /**
   * What it needs of the world.
   *
   * @param mail the address that the chat knows of somebody, where the settings allow to ask
   * @param heard whether there is an operations channel
   */
  record Outside(
      RequestStore store, Chat chat, Function<Person, Optional<String>> mail, boolean heard) {}

  LinkDesk(Gate gate, Accounts accounts, People people, Outside outside, InstantSource real) {
    this.gate = gate;
    this.accounts = accounts;
    this.people = people;
    this.outside = outside;
    this.real = real;
  }

  /** Over those records. */
  static LinkDesk over(
      Commands.Outlet outlet, Commands.Records records, Commands.View view, Commands.Rules rules) {
    return new LinkDesk(
        rules.gate(),
        new Accounts(view.account(), rules.quoting()),
        records.people(),
        new Outside(records.store(), outlet.chat(), outlet.mail(), outlet.heard()),
        rules.time().real());
  }

  /** Whether a press answers a wish for a link. */
  static boolean knows(Interaction.Press press) {
    return press.verb().startsWith(LinkCard.VERB);
  }

  /** Takes a wish for a link, or for the end of one. */
  Handled take(Interaction.Command typed, Command.Link wanted) {
    Word word = wanted.tie() ? Word.LINK : Word.UNLINK;
    Optional<String> stranger = wanted.line().stranger(wanted.tie() ? Set.of("user") : Set.of());
    if (stranger.isPresent()) {
      return MindDesk.say(typed, Answers.stranger(stranger.get(), word));
    }
    Optional<Person> other = Accounts.person(typed.who(), wanted.line().words());
    if (other.isEmpty() && !wanted.line().plain().isEmpty()) {
      return MindDesk.say(typed, Answers.usage(word));
    }
    Person person = other.orElse(typed.who());
    Gate.Passage passage =
        person.equals(typed.who()) ? gate.asks(typed.who()) : gate.writes(typed.who());
    if (passage instanceof Gate.Passage.Shut(var refusal)) {
      return MindDesk.say(typed, refusal);
    }
    if (people.isConfigured(person.id())) {
      return MindDesk.say(typed, LinkCard.configured(person));
    }
    return wanted.tie()
        ? MindDesk.afterwards(
            () -> MindDesk.say(typed, tied(typed, person, wanted.line().value("user"))))
        : MindDesk.say(typed, untied(typed, person));
  }

  private Card tied(Interaction.Command typed, Person person, Optional<String> user) {
    Optional<String> mail = user.isEmpty() ? outside.mail().apply(person) : Optional.empty();
    if (user.isEmpty() && mail.isEmpty()) {
      return LinkCard.noMail();
    }
    return switch (accounts.find(user.or(() -> mail).orElseThrow())) {
      case Accounts.Found.Not(var card) -> mail.isPresent() ? LinkCard.noMail() : card;
      case Accounts.Found.One(var account) when people.isTaken(account, person.id()) ->
          LinkCard.taken(account);
      case Accounts.Found.One(var account) ->
          put(typed, new Wish(person, account, mail.isPresent() || isAdmin(typed.who())));
    };
  }

  private record Wish(Person person, CloudId.User user, boolean stands) {}

  private Card put(Interaction.Command typed, Wish wish) {
    long seen = people.link(wish.person().id()).map(Ledger.Entry::version).orElse(0L);
    var link =
        new AccountLink(wish.person(), wish.user(), wish.stands(), typed.who(), real.instant());
    String what = wish.stands() ? "link" : "ask for link";
    if (!people.put(link, seen, decided(typed.who(), what, link))) {
      return Answers.changed();
    }
    if (wish.stands()) {
      return LinkCard.stands(wish.person(), wish.user());
    }
    outside.store().house().put("link/" + typed.delivery(), LinkCard.wish(link, seen + 1));
    return LinkCard.waits(outside.heard());
  }

  private Card untied(Interaction.Command typed, Person person) {
    return people
        .link(person.id())
        .map(
            entry ->
                people.remove(entry, decided(typed.who(), "unlink", entry.value()))
                    ? LinkCard.removed(person)
                    : Answers.changed())
        .orElseGet(() -> LinkCard.none(person));
  }

  /** Takes an admin's answer; it counts for the wish that he saw, once. */
  Handled pressed(Interaction.Press press) {
    String[] words = press.target().split(":", -1);
    Optional<Ledger.Entry<AccountLink>> waiting =
        people
            .link(words[0])
            .filter(entry -> press.target().equals(entry.key() + ":" + entry.version()))
            .filter(entry -> !entry.value().stands());
    if (waiting.isEmpty()) {
      return Handled.later(reply -> reply.say(press.where(), Answers.changed()));
    }
    boolean yes = press.verb().equals(LinkCard.VERB + LinkCard.YES);
    Card answer = answered(press.who(), waiting.get(), yes);
    return Handled.later(
        reply -> {
          reply.say(press.where(), answer);
          Delivery _ = outside.chat().direct(waiting.get().value().person(), answer);
        });
  }

  private Card answered(Person by, Ledger.Entry<AccountLink> entry, boolean yes) {
    AccountLink link = entry.value();
    if (yes && people.isTaken(link.user(), link.person().id())) {
      return LinkCard.taken(link.user());
    }
    var standing = new AccountLink(link.person(), link.user(), true, by, real.instant());
    HouseEvent told = decided(by, yes ? "confirm link" : "refuse link", link);
    boolean done = yes ? people.put(standing, entry.version(), told) : people.remove(entry, told);
    return done ? LinkCard.answered(link.person(), by, yes) : Answers.changed();
  }

  private boolean isAdmin(Person person) {
    return gate.writes(person) instanceof Gate.Passage.Open;
  }

  private HouseEvent decided(Person by, String what, AccountLink link) {
    return new HouseEvent.Decided(
        by, what, link.person().id() + " " + link.user().value(), real.instant());
  }
}
