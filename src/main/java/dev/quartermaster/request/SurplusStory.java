package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import java.util.List;
import java.util.Optional;

/** What is said of a machine under a mark of a request that is not its machine. */
final class SurplusStory {
  private SurplusStory() {}

  /** The first word of it, with a button for admins: nothing is done by itself. */
  static Card seen(Request after, CloudId.Machine machine) {
    Text text =
        Text.of("Attention: machine ")
            .code(machine.value())
            .and(
                " carries a mark of this request but is not its machine. It may cost money. Look at"
                    + " it in the Paperspace console; if nobody needs it, an admin can destroy it"
                    + " here.");
    var destroy =
        Button.of(
            Press.DESTROY_SURPLUS.word() + "/" + machine.value(),
            Target.of(after).toString(),
            "Destroy " + machine.value() + "…",
            Weight.DANGER);
    return new Card(text, List.of(new Part.Line(text), new Part.Buttons(List.of(destroy))));
  }

  static Optional<Text> line(CloudId.Machine machine, Event.OfMachine event) {
    Text it = Text.of("Surplus machine ").code(machine.value());
    return switch (event) {
      case Event.ActionAsked(_, var by, _, _) ->
          Optional.of(it.and(" is to be destroyed, asked by ").mention(by).and("."));
      case Event.ActionOverdue(var why, _) ->
          Optional.of(it.and(" takes too long to be destroyed: " + why + ". I keep looking."));
      case Event.ActionFailed(var why) ->
          Optional.of(it.and(" could not be destroyed: " + why + ". It may go on costing."));
      case Event.ActionRehearsed(var wouldSend) ->
          Optional.of(
              it.and(" is as it was: this bot is not live. Dry run: I would send ")
                  .code(wouldSend)
                  .and("."));
      case Event.Vanished _ -> Optional.of(it.and(" is gone."));
      default -> Optional.empty();
    };
  }
}
