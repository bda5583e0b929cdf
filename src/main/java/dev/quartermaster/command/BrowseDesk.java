package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Code;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Shows what there is to pick from and what it costs: in private, page by page, and in the channel
 * where somebody who may shares it.
 */
final class BrowseDesk {
  private final Chat chat;
  private final BrowseCards cards;

  BrowseDesk(Chat chat, BrowseCards cards) {
    this.chat = chat;
    this.cards = cards;
  }

  /** Takes a typed command that looks. */
  Handled take(Interaction.Command typed, Command.Look look) {
    return Handled.later(reply -> reply.say(typed.where(), cards.of(Browse.of(look), false)));
  }

  /** Whether a press is for this desk. */
  boolean knows(Interaction.Press press) {
    return press.verb().equals(Pages.TURN) || press.verb().equals(Pages.SHARE);
  }

  /** Takes a press on a page. */
  Handled take(Interaction.Press press) {
    Optional<Browse> browse = Browse.parse(press.target());
    if (browse.isEmpty() || press.seen() == Interaction.Seen.BY_OTHERS) {
      return Handled.later(reply -> reply.say(press.where(), Answers.unknownRequest()));
    }
    return press.verb().equals(Pages.TURN)
        ? Handled.later(reply -> reply.replace(press.where(), cards.of(browse.get(), false)))
        : new Handled(
            new Answer.Silence(),
            Optional.of(reply -> reply.say(press.where(), shared(press, browse.get()))));
  }

  private Card shared(Interaction.Press press, Browse browse) {
    Text from = Text.of("Shared by ").mention(press.who()).and(". ");
    Card page = cards.of(browse, true);
    return switch (chat.post(press.where(), signed(page, from), "page for " + press.who().id())) {
      case Delivery.Delivered _ -> Card.saying(Text.of("Shared here."));
      case Delivery.Later _ ->
          Card.saying(Text.of("The chat can't take it just now. Press Share again in a minute."));
      case Delivery.Refused _ ->
          Card.saying(
              Text.of(
                  "I can't post here: I'm not in this channel, or it is closed. Invite me, or share"
                      + " it elsewhere"
                      + Code.NOT_IN_CHANNEL.behind()
                      + "."));
    };
  }

  private static Card signed(Card page, Text from) {
    var parts = new ArrayList<>(page.parts());
    parts.add(new Card.Part.Note(from));
    return new Card(from.and(page.summary()), parts);
  }
}
