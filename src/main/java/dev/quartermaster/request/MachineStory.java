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
      case Event.BecameReady _ ->
          after.stage() instanceof Stage.Ready ready
              ? Optional.of(ready(after, ready))
              : Optional.empty();
      case Event.BecameOff(var machine) -> Optional.of(off(before, machine));
      case Event.WentWrong(var machine, var why) -> Optional.of(wentWrong(before, machine, why));
      case Event.LostSight(var why) -> Optional.of(lostSight(before, why));
      case Event.NoAddress _ ->
          Optional.of(
              Text.of(
                      "No public IP came, although one was asked for. Look at the machine in the"
                          + " Paperspace console. ")
                  .mention(before.asker()));
      case Event.Corrected corrected -> Optional.of(corrected(corrected));
      case Event.ActionAsked asked -> Optional.of(ActionStory.asked(asked));
      case Event.ActionDone _ -> ActionStory.done(before);
      case Event.ActionOverdue(var why, _) -> Optional.of(ActionStory.overdue(before, why));
      case Event.ActionFailed(var why) -> Optional.of(ActionStory.failed(before, why));
      case Event.ActionRehearsed(var wouldSend) ->
          Optional.of(ActionStory.rehearsed(before, wouldSend));
      case Event.Vanished(var by) -> Optional.of(vanished(before, by.isPresent()));
      case Event.MarkKept(var why) -> Optional.of(markKept(after, why));
      case Event.Renamed _, Event.RenameRefused _, Event.ActionTaken _ -> Optional.empty();
    };
  }

  private static Optional<Text> observed(Request before, Machine machine) {
    boolean late = before.stage() instanceof Stage.Ready(var made, _) && made.publicIp().isEmpty();
    return late
        ? machine
            .publicIp()
            .map(
                ip ->
                    Text.of("Its public IP came: ")
                        .code(ip)
                        .and(". ")
                        .and(Connecting.to(before, ip))
                        .mention(before.asker()))
        : Optional.empty();
  }

  private static Text wentWrong(Request before, Machine machine, String why) {
    return Text.of("Not ready: ")
        .code(machine.id().value())
        .and(
            " exists, but "
                + why
                + ". It costs at least its disk. I keep looking; what can be done is on the card"
                + " above. ")
        .mention(before.asker());
  }

  private static Text corrected(Event.Corrected event) {
    return Text.of("Changed elsewhere, and taken over here by ")
        .mention(event.by())
        .and(
            ": it is "
                + event.machine().state().word()
                + ", a "
                + event.quote().spec().type().wireName()
                + ", and called ")
        .strong(event.quote().spec().name().value())
        .and(".");
  }

  private static Text lostSight(Request before, String why) {
    return Text.of("I can't tell whether machine ")
        .code(before.stage().machine().map(made -> made.id().value()).orElse(""))
        .and(
            " is ready. "
                + why
                + ". It may run, and cost. I keep looking, more rarely, and say here what I find. ")
        .mention(before.asker());
  }

  private static Text ready(Request after, Stage.Ready ready) {
    Text text =
        Text.of("READY · ")
            .code(ready.made().id().value())
            .and(" · ")
            .and(Wording.addresses(ready))
            .and(". ")
            .and(Connecting.hint(after, ready));
    if (ready.addressUntil().isPresent()) {
      text = text.and("I say so here when it comes. ");
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
        .and(Costs.whileOff(before.quoted()) + " ")
        .mention(before.asker());
  }

  private static Text markKept(Request after, String why) {
    return Text.of("Paperspace doesn't rename it (“" + why + "”), so its name keeps the mark ")
        .code(after.attempt().map(attempt -> attempt.marker().value()).orElse(""))
        .and(". Nothing else is wrong with it; it can be renamed in the Paperspace console.");
  }

  private static Text vanished(Request before, boolean destroyed) {
    String id = before.stage().machine().map(made -> made.id().value()).orElse("");
    return destroyed
        ? Text.of("Destroyed: ")
            .code(id)
            .and(" is gone, with its disk and snapshots")
            .and(ip(before))
        : Text.of("Machine ")
            .code(id)
            .and(" is no longer there; it was not destroyed from here. ")
            .mention(before.asker());
  }

  /** What became of its static address, if it had one. */
  private static Text ip(Request before) {
    if (before.quoted().spec().publicIp() != PublicIp.STATIC) {
      return Text.of(".");
    }
    return before.stage() instanceof Stage.Changing now && now.order().isPresent()
        ? Text.of(". ").and(now.order().get().outcome())
        : Text.of(", and its static IP.");
  }
}
