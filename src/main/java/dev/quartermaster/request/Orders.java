package dev.quartermaster.request;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.MachineChange;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Snapshot;
import java.util.List;
import java.util.Optional;

/** Says to the cloud what an order wants; one call that changes something. */
final class Orders {
  private final Provider provider;

  Orders(Provider provider) {
    this.provider = provider;
  }

  ActionOutcome give(Stage.Changing now) {
    CloudId.Machine id = now.made().id();
    return switch (now.verb()) {
      case START -> provider.cloud().start(id);
      case STOP -> provider.cloud().stop(id);
      case DESTROY -> provider.cloud().destroy(id, !keepsAddress(now));
      case RESTART -> provider.upkeep().restart(id);
      case RENAME, RESIZE, SNAPSHOT, RESTORE, KEEP, ADJUST -> give(id, now.order().orElseThrow());
    };
  }

  private ActionOutcome give(CloudId.Machine id, Order order) {
    return switch (order) {
      case Order.Rename(var quote) -> provider.cloud().rename(id, quote.spec().name().value());
      case Order.DestroyKeepingIp() -> provider.cloud().destroy(id, false);
      case Order.GiveWay _ -> provider.cloud().destroy(id, true);
      case Order.Resize(var quote) -> provider.upkeep().change(id, sized(quote.spec()));
      case Keeping.Snap(var name) -> provider.snapshots().take(id, name);
      case Keeping.Restore(var snapshot) -> provider.snapshots().restore(snapshot, true);
      case Keeping.Image(var name) -> provider.images().keep(id, name);
      case Adjustment adjustment -> adjust(id, adjustment);
    };
  }

  private static boolean keepsAddress(Stage.Changing now) {
    return now.order().orElse(null) instanceof Order.DestroyKeepingIp;
  }

  private ActionOutcome adjust(CloudId.Machine id, Adjustment adjustment) {
    return switch (adjustment) {
      case Adjustment.Forget(var snapshot) ->
          stranger(id, snapshot)
              .<ActionOutcome>map(ActionOutcome.Failed::new)
              .orElseGet(() -> gone(provider.snapshots().delete(snapshot)));
      case Adjustment.Admit(var user, var allowed) ->
          allowed ? provider.access().grant(id, user) : gone(provider.access().revoke(id, user));
      case Adjustment.HandOver(_, var user) ->
          user.map(account -> provider.access().grant(id, account))
              .orElseGet(ActionOutcome.Taken::new);
      case Adjustment.Scripted(var script, _) -> provider.scripts().assign(script, id);
      case Adjustment.Claim _ ->
          provider.upkeep().change(id, MachineChange.NONE.with(PublicIp.STATIC));
      case Adjustment.Assign(var ip, _) -> provider.addresses().assign(ip, id);
      case Adjustment.Release(var ip, _) -> gone(provider.addresses().release(ip));
    };
  }

  /** Why an order that must not be given twice can't be given, by a look that changes nothing. */
  Optional<CloudProblem> obstacle(Stage.Changing now) {
    return now.order().orElse(null) instanceof Keeping.Restore(var snapshot)
        ? stranger(now.made().id(), snapshot)
        : Optional.empty();
  }

  /** A snapshot's id in an order is a claim of whoever pressed. */
  private Optional<CloudProblem> stranger(CloudId.Machine id, CloudId.Snapshot snapshot) {
    return switch (provider.snapshots().of(id)) {
      case Reading.Unreadable<List<Snapshot>>(var problem) -> Optional.of(problem);
      case Reading.Read<List<Snapshot>>(var all)
          when all.stream().anyMatch(each -> each.id().equals(snapshot)) ->
          Optional.empty();
      case Reading.Read<List<Snapshot>> _ ->
          Optional.of(CloudProblem.of(Kind.NOT_FOUND, "it has no snapshot " + snapshot.value()));
    };
  }

  /** What was to go and isn't there has gone. */
  private static ActionOutcome gone(ActionOutcome outcome) {
    return outcome instanceof ActionOutcome.Failed(var problem) && problem.kind() == Kind.NOT_FOUND
        ? new ActionOutcome.Taken()
        : outcome;
  }

  private static MachineChange sized(MachineSpec spec) {
    return MachineChange.NONE.on(spec.type()).with(spec.size());
  }
}
