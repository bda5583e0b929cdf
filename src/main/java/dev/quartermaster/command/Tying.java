package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.Address;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Snapshot;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.LooseEnd;
import java.util.List;
import java.util.Optional;

/**
 * Ties up a loose end as an admin decided, after one more look: what has changed since is left
 * alone.
 */
final class Tying {
  private final Provider provider;
  private final Adopting adopting;

  Tying(Provider provider, Adopting adopting) {
    this.provider = provider;
    this.adopting = adopting;
  }

  /** Gives up an address or a snapshot for good; says what came of it. */
  Card released(LooseEnd end) {
    return switch (end.kind()) {
      case ADDRESS -> address(end.id());
      case SNAPSHOT -> snapshot(new CloudId.Snapshot(end.id()));
      case UNKNOWN, MISSING, CHANGED, OFF -> Answers.changed();
    };
  }

  /** Takes what is there into the records; says what came of it. */
  Card adopted(Interaction.Press press, LooseEnd end) {
    var machine = new CloudId.Machine(end.id());
    return switch (end.kind()) {
      case UNKNOWN -> adopting.unknown(press, machine);
      case MISSING -> adopting.missing(press, machine);
      case CHANGED -> adopting.changed(press, machine);
      case ADDRESS, SNAPSHOT, OFF -> Answers.changed();
    };
  }

  private Card address(String ip) {
    return switch (provider.addresses().all()) {
      case Reading.Unreadable<List<Address>>(var problem) -> notDone(problem);
      case Reading.Read<List<Address>>(var all) ->
          all.stream().anyMatch(each -> each.ip().equals(ip) && each.machine().isEmpty())
              ? outcome(
                  provider.addresses().release(ip),
                  Text.of("The static IP ").code(ip).and(" is released and costs no more."))
              : other(Text.of("The static IP ").code(ip));
    };
  }

  private Card snapshot(CloudId.Snapshot id) {
    return switch (provider.snapshots().all()) {
      case Reading.Unreadable<List<Snapshot>>(var problem) -> notDone(problem);
      case Reading.Read<List<Snapshot>>(var all) ->
          all.stream().anyMatch(each -> each.id().equals(id) && isOrphan(each))
              ? outcome(
                  provider.snapshots().delete(id),
                  Text.of("The snapshot ").code(id.value()).and(" is deleted."))
              : other(Text.of("The snapshot ").code(id.value()));
    };
  }

  private boolean isOrphan(Snapshot snapshot) {
    return provider.cloud().machine(snapshot.machine())
            instanceof Reading.Read<Optional<Machine>>(var it)
        && it.isEmpty();
  }

  private static Card outcome(ActionOutcome outcome, Text done) {
    return switch (outcome) {
      case ActionOutcome.Taken _ -> Card.saying(done);
      case ActionOutcome.Failed(var problem) when problem.kind() == CloudProblem.Kind.NOT_FOUND ->
          Card.saying(done);
      case ActionOutcome.Failed(var problem) -> notDone(problem);
    };
  }

  static Card notDone(CloudProblem problem) {
    return Card.saying(
        Text.of(
            "That could not be done: Paperspace says “"
                + problem.words()
                + "”"
                + Code.REFUSED.behind()
                + ". The next sweep tells whether it still stands."));
  }

  private static Card other(Text what) {
    return Card.saying(
        what.and(" is gone, or has a machine now. Nothing was done" + Code.CHANGED.behind() + "."));
  }
}
