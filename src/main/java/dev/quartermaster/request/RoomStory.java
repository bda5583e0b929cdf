package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Choice;
import dev.quartermaster.machine.Quote;

/** What is said where there is no room, and of what is done about it. */
final class RoomStory {
  private RoomStory() {}

  /** What is done about it, until when. */
  static Text hoping(Hope hope) {
    Text text =
        switch (hope.kind()) {
          case TRY -> Text.of(" I keep trying until ").moment(hope.until());
          case TELL -> Text.of(" I say so here once it can be had, until ").moment(hope.until());
        };
    return text.and(", as asked by ").mention(hope.by()).and(".");
  }

  static Text goingOn(Request after) {
    return after.stage() instanceof Stage.Awaiting(_, var hope) ? hoping(hope) : Text.empty();
  }

  static Text triedAgain(Request after, int turn) {
    return Text.of(
        after.quoted().choices().get(turn).inWords()
            + " can be had now, it seems. Rights and price are read again, then it is tried.");
  }

  static Text hopeOver(Request before) {
    return Text.of(
            "The time is over, and there was no room in it. I no longer look; what can be done is"
                + " on the card above. ")
        .mention(before.asker());
  }

  static Text turnedDown(Failure failure, Request after) {
    Quote quote = after.quoted();
    return Wording.failure(failure)
        .and(
            " Trying the %s of %d choices: "
                .formatted(ordinal(quote.turn() + 1), quote.choices().size()))
        .and(Costs.of(new Choice(quote.spec(), quote.estimate())))
        .and(".");
  }

  private static String ordinal(int number) {
    return switch (number) {
      case 1 -> "first";
      case 2 -> "second";
      case 3 -> "third";
      default -> number + "th";
    };
  }
}
