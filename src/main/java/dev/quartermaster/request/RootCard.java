package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one public card of a request, a picture of its row: status word, machine, what goes on, what
 * can be done.
 */
final class RootCard {
  private RootCard() {}

  /** The card without how far a machine has come, which depends on when it is looked at. */
  static Card of(Request request) {
    return of(request, Optional.empty());
  }

  /** The card as it stands at some time, by the waiting clock. */
  static Card of(Request request, Instant now, Usual usual) {
    return of(request, Progress.of(request, now, usual));
  }

  private static Card of(Request request, Optional<Text> progress) {
    Text summary =
        Text.empty()
            .strong(request.stage().word())
            .and(" " + request.id() + " · ")
            .and(Wording.inOneLine(request))
            .and(" · for ")
            .mention(request.asker())
            .and(". ")
            .and(StateLine.of(request))
            .and(progress.map(bar -> Text.of(" ").and(bar)).orElseGet(Text::empty));
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Title(request.stage().word() + " · " + request.quoted().spec().name().value()));
    parts.add(new Part.Line(Wording.inOneLine(request)));
    parts.add(new Part.Line(StateLine.of(request)));
    inOrder(request).ifPresent(parts::add);
    request
        .ballot()
        .filter(_ -> request.isPutToVote())
        .flatMap(Ballot::offer)
        .ifPresent(offer -> parts.add(new Part.Line(BallotWords.offered(offer))));
    progress.map(Part.Line::new).ifPresent(parts::add);
    parts.add(new Part.Note(smallPrint(request)));
    List<Button> buttons = RootButtons.of(request);
    if (!buttons.isEmpty()) {
      parts.add(new Part.Buttons(buttons));
    }
    return new Card(summary, parts);
  }

  /** The same where it stands elsewhere than where it was asked for, with the reason. */
  static Card elsewhere(Request request, Instant now, Usual usual) {
    Card card = of(request, now, usual);
    Text why =
        Text.of("I can't post in ")
            .channel(request.place())
            .and(", so I go on here. If I'm not a member there: ")
            .code("/invite")
            .and(" me" + Code.NOT_IN_CHANNEL.behind() + ".");
    List<Part> parts = new ArrayList<>(card.parts());
    parts.add(new Part.Note(why));
    return new Card(card.summary().and(" ").and(why), parts);
  }

  /** The choices, as long as none of them is made. */
  private static Optional<Part> inOrder(Request request) {
    return Wording.ranked(request.quoted())
        .filter(_ -> request.stage().machine().isEmpty())
        .map(text -> new Part.Line(Text.of("In this order: ").and(text)));
  }

  private static Text smallPrint(Request request) {
    Text text =
        Text.of(request.id() + " · asked by ")
            .mention(request.asker())
            .and(" ")
            .moment(request.opened())
            .and(" · " + Costs.of(request.quoted()) + " (" + Costs.asOf(request.quoted()) + ")");
    return text.and(" · history in the thread");
  }
}
