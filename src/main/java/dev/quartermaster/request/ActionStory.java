package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import java.util.Optional;

/** What is said in the thread of a machine about what is done with it. */
final class ActionStory {
  private ActionStory() {}

  static Text asked(Event.ActionAsked asked) {
    return Text.empty()
        .mention(asked.by())
        .and(" asked to ")
        .and(asked.order().map(Order::wish).orElseGet(() -> Text.of(asked.verb().word() + " it")))
        .and(".");
  }

  /** What an order that says more than its verb has brought about. */
  static Optional<Text> done(Request before) {
    return before.stage() instanceof Stage.Changing now
        ? now.order().map(order -> order.outcome().and(" ").mention(now.by()))
        : Optional.empty();
  }

  static Text overdue(Request before, String why) {
    Text text =
        Text.of(
            why
                + ". I don't tell it again by myself, but keep looking, more rarely, and say here"
                + " how it ends. What can be done is on the card above. ");
    return before.stage() instanceof Stage.Changing changing
        ? Text.of("It takes too long to be " + changing.verb().done() + ": ")
            .and(text)
            .mention(changing.by())
        : text;
  }

  /** What would have been sent, were the bot live. */
  static Text rehearsed(Request before, String wouldSend) {
    Text text =
        Text.of("Dry run: I would send ")
            .code(wouldSend)
            .and(". Nothing was sent, and the machine is as it was: this bot is not live. ");
    return before.stage() instanceof Stage.Changing changing ? text.mention(changing.by()) : text;
  }

  static Text failed(Request before, String why) {
    if (!(before.stage() instanceof Stage.Changing changing)) {
      return Text.of(why + ".");
    }
    return Text.of(
            "It could not be "
                + changing.verb().done()
                + ": "
                + why
                + ". What can be done is on the card above. ")
        .mention(changing.by());
  }
}
