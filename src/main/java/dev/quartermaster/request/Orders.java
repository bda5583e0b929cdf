package dev.quartermaster.request;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.MachineChange;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Provider;

/** Says to the cloud what an order wants; one call. */
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
      case DESTROY -> provider.cloud().destroy(id, true);
      case RESTART -> provider.upkeep().restart(id);
      case RENAME, RESIZE -> give(id, now.order().orElseThrow());
    };
  }

  private ActionOutcome give(CloudId.Machine id, Order order) {
    return switch (order) {
      case Order.Rename(var quote) -> provider.cloud().rename(id, quote.spec().name().value());
      case Order.Resize(var quote) -> provider.upkeep().change(id, sized(quote.spec()));
    };
  }

  private static MachineChange sized(MachineSpec spec) {
    return MachineChange.NONE.on(spec.type()).with(spec.size());
  }
}
