package dev.quartermaster.request;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Snapshot;
import java.util.List;
import java.util.Optional;

/** What is kept of machines, by the names that orders gave: those tell an order's outcome. */
record Kept(Provider provider) {
  /** Whether what an order makes is there; false where that can't be told. */
  boolean isThere(CloudId.Machine machine, Optional<Order> order) {
    return order
        .filter(
            asked ->
                switch (asked) {
                  case Keeping.Snap(var name) ->
                      snapshots(machine).stream().anyMatch(each -> each.name().equals(name));
                  case Keeping.Image(var name) ->
                      provider.cloud().templates().asOptional().stream()
                          .flatMap(List::stream)
                          .anyMatch(each -> each.title().equals(name));
                  case Keeping.Restore _,
                      Adjustment _,
                      Order.Rename _,
                      Order.Resize _,
                      Order.DestroyKeepingIp _,
                      Order.GiveWay _ ->
                      false;
                })
        .isPresent();
  }

  private List<Snapshot> snapshots(CloudId.Machine machine) {
    return provider.snapshots().of(machine).asOptional().orElse(List.of());
  }
}
