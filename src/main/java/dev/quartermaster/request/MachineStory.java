package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.PublicIp;
import java.util.Optional;

/** What is said in the thread of a machine that exists. */
final class MachineStory {
  private MachineStory() {}

  static Optional<Text> line(Request before, Event.OfMachine event, Request after) {
    return switch (event) {
      case Event.Observed(var machine) -> observed(before, machine);
      case Event.BecameReady _ -> after.stage().machine().map(made -> ready(after, made));
      case Event.BecameOff(var machine) -> Optional.of(off(before, machine));
      case Event.WentWrong(var machine, var why) ->
          Optional.of(
              Text.of("Not ready: ")
                  .code(machine.id().value())
                  .and(
                      " exists, but "
                          + why
                          + ". It may bill. I keep looking; what can be done is on the card above."
                          + " ")
                  .mention(before.asker()));
      case Event.NoAddress _ ->
          Optional.of(
              Text.of(
                      "No public IP came, although one was asked for. Look at the machine in the"
                          + " Paperspace console. ")
                  .mention(before.asker()));
      case Event.ActionAsked(var verb, var by, _) ->
          Optional.of(Text.of("Asked by ").mention(by).and(" to " + verb.word() + " it."));
      case Event.ActionFailed(var why) ->
          Optional.of(Text.of("That came to nothing: " + why + "."));
      case Event.Vanished(var by) -> Optional.of(vanished(before, by.isPresent()));
      case Event.Renamed _, Event.ActionTaken _ -> Optional.empty();
    };
  }

  private static Optional<Text> observed(Request before, Machine machine) {
    boolean late = before.stage() instanceof Stage.Ready(var made, _) && made.publicIp().isEmpty();
    return late
        ? machine.publicIp().map(ip -> Text.of("Its public IP came: ").code(ip).and("."))
        : Optional.empty();
  }

  private static Text ready(Request after, Made made) {
    Text text =
        Text.of("READY · ")
            .code(made.id().value())
            .and(" · ")
            .and(Wording.addresses(made))
            .and(". ");
    boolean waits = after.stage() instanceof Stage.Ready(_, var until) && until.isPresent();
    if (waits) {
      text = text.and("A public IP was asked for and has not come yet; I look on. ");
    }
    if (after.quoted().spec().publicIp() == PublicIp.DYNAMIC) {
      text = text.and("The public IP changes at every start. ");
    }
    return text.mention(after.asker());
  }

  private static Text off(Request before, Machine machine) {
    Text text = Text.of("OFF · ").code(machine.id().value());
    boolean asAsked = before.stage() instanceof Stage.Provisioning;
    return text.and(asAsked ? " is made and off, as asked. " : ". ")
        .and("Disk and static IP go on costing. ")
        .mention(before.asker());
  }

  private static Text vanished(Request before, boolean destroyed) {
    String id = before.stage().machine().map(made -> made.id().value()).orElse("");
    return destroyed
        ? Text.of("Destroyed: ")
            .code(id)
            .and(" is gone, with its disk, its snapshots and its static IP.")
        : Text.of("Machine ")
            .code(id)
            .and(" is no longer there; it was not destroyed from here. ")
            .mention(before.asker());
  }
}
