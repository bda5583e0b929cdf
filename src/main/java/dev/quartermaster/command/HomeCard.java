package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Somebody's own page: what waits for him, what he has, what he asked for. A picture of the rows;
 * its buttons are claims like any card's. Each list ends with words that lead to the rest, so that
 * the page stays within the hundred blocks that Slack takes.
 */
final class HomeCard {
  private static final int MOST_WAITING = 10;
  private static final int MOST_MACHINES = 15;
  private static final int MOST_REQUESTS = 10;

  private HomeCard() {}

  /**
   * What stands on it.
   *
   * @param waiting what he may decide about, oldest first
   * @param machines his machines
   * @param requests what he asked for, and is not made
   * @param mayAsk whether he may ask for machines
   * @param health how the bot is, for admins
   */
  record Seen(
      List<Request> waiting,
      List<Request> machines,
      List<Request> requests,
      boolean mayAsk,
      Optional<Text> health) {
    Seen {
      waiting = List.copyOf(waiting);
      machines = List.copyOf(machines);
      requests = List.copyOf(requests);
    }
  }

  /**
   * The page.
   *
   * @param slash the command's name, for the words that lead to more
   * @param said what came of what he did on it last, at the top
   */
  static Card of(Seen seen, String slash, List<Card> said) {
    List<Part> parts = new ArrayList<>();
    said.forEach(card -> parts.addAll(card.parts()));
    parts.addAll(
        list(
            "Waiting for you",
            "Nothing waits for your decision.",
            new Rows(seen.waiting(), MOST_WAITING, RequestCard::decisions),
            slash + " requests"));
    parts.addAll(
        list(
            "Your machines",
            "You have no machines.",
            new Rows(seen.machines(), MOST_MACHINES, RequestCard::actions),
            slash + " list mine"));
    parts.addAll(
        list(
            "Your requests",
            "Nothing that you asked for is under way.",
            new Rows(seen.requests(), MOST_REQUESTS, RequestCard::actions),
            slash + " requests"));
    parts.addAll(end(seen, slash));
    return new Card(Text.of("What waits for you, what you have, and what you asked for."), parts);
  }

  private static List<Part> end(Seen seen, String slash) {
    List<Part> parts = new ArrayList<>();
    if (seen.mayAsk()) {
      parts.add(
          new Part.Buttons(
              List.of(Button.of(HomeDesk.BEGIN, "", "Create a machine", Weight.PLAIN))));
    }
    seen.health().map(Part.Note::new).ifPresent(parts::add);
    parts.add(
        new Part.Note(
            Text.of("All else: ")
                .code(slash + " help")
                .and(", or the same words to me, in Messages or by mention.")));
    return parts;
  }

  /** Requests, the most that are shown, and what can be done with each. */
  private record Rows(List<Request> all, int most, Function<Request, List<Button>> buttons) {}

  private static List<Part> list(String title, String none, Rows rows, String more) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Title(title + " (" + rows.all().size() + ")"));
    if (rows.all().isEmpty()) {
      parts.add(new Part.Note(Text.of(none)));
    }
    for (Request request : rows.all().stream().limit(rows.most()).toList()) {
      parts.add(new Part.Line(RequestCard.line(request)));
      List<Button> buttons = rows.buttons().apply(request);
      if (!buttons.isEmpty()) {
        parts.add(new Part.Buttons(buttons.stream().limit(5).toList()));
      }
    }
    int left = rows.all().size() - rows.most();
    if (left > 0) {
      parts.add(new Part.Note(Text.of(left + " more: ").code(more)));
    }
    return parts;
  }
}
