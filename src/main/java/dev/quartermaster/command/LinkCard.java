package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.request.AccountLink;
import dev.quartermaster.request.Code;
import java.util.List;

/** What is said of links between people and accounts. */
final class LinkCard {
  /** What a button's verb begins with; yes or no follows. */
  static final String VERB = "link/";

  static final String YES = "confirm";
  static final String NO = "refuse";

  private LinkCard() {}

  /** What admins read of a wish for a link. */
  static Card wish(AccountLink link, long version) {
    Text text =
        Text.empty()
            .mention(link.person())
            .and(" says that the Paperspace account ")
            .code(link.user().value())
            .and(
                " is his. If you know that it is, confirm: machines can then be made for him by"
                    + " mention, and his votes count as that person's.");
    String target = link.person().id() + ":" + version;
    return new Card(
        text,
        List.of(
            new Part.Line(text),
            new Part.Buttons(
                List.of(
                    Button.of(VERB + YES, target, "Confirm link", Weight.PLAIN),
                    Button.of(VERB + NO, target, "Refuse", Weight.PLAIN)))));
  }

  static Card stands(Person person, CloudId.User user) {
    return Card.saying(
        Text.empty().mention(person).and(" is tied to the account ").code(user.value()).and("."));
  }

  static Card waits(boolean heard) {
    return Card.saying(
        Text.of(
            heard
                ? "An admin has to confirm that; operations are asked, and you are told."
                : "An admin has to confirm that, and I have no operations channel to ask in: ask"
                    + " one to type link with your name and the account."));
  }

  static Card none(Person person) {
    return Card.saying(
        Text.empty()
            .mention(person)
            .and(" is tied to no account. Nothing was done" + Code.NOT_KNOWN.behind() + "."));
  }

  static Card removed(Person person) {
    return Card.saying(Text.empty().mention(person).and(" is tied to no account any more."));
  }

  static Card configured(Person person) {
    return Card.saying(
        Text.of("The settings name the account of ")
            .mention(person)
            .and(", so only an operator can change it there" + Code.NOT_NOW.behind() + "."));
  }

  static Card taken(CloudId.User user) {
    return Card.saying(
        Text.of("The account ")
            .code(user.value())
            .and(
                " is somebody else's already, so nothing was done. unlink frees it"
                    + Code.NOT_NOW.behind()
                    + "."));
  }

  static Card noMail() {
    return Card.saying(
        Text.of(
            "By your e-mail address I find no one account: type link user: with the account's id or"
                + " address, and an admin confirms it. users lists the accounts"
                + Code.NOT_KNOWN.behind()
                + "."));
  }

  static Card answered(Person person, Person by, boolean yes) {
    return Card.saying(
        Text.of("The link of ")
            .mention(person)
            .and(yes ? " is confirmed by " : " is refused by ")
            .mention(by)
            .and("."));
  }
}
