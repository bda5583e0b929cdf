package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import java.util.List;
import java.util.Optional;

/** What is said in the thread when something happens: milestones only, each once. */
final class Story {
  private Story() {}

  static List<Card> lines(Request before, Event event, Request after) {
    if (event instanceof Event.SurplusSeen(var machine)) {
      return List.of(SurplusStory.seen(after, machine));
    }
    return line(before, event, after).map(Card::saying).map(List::of).orElseGet(List::of);
  }

  private static Optional<Text> line(Request before, Event event, Request after) {
    return switch (event) {
      case Event.OfWish wish -> WishStory.line(before, wish, after);
      case Event.OfAttempt attempt -> AttemptStory.line(before, attempt, after);
      case Event.OfMachine machine -> MachineStory.line(before, machine, after);
    };
  }
}
