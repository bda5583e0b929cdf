package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Address;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.machine.PriceList;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Snapshot;
import dev.quartermaster.request.LooseEnd.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the account with the records, as far as both can be read; changes nothing. */
public final class Oddities {
  private final RequestStore store;
  private final Listings listings;
  private final Provider provider;
  private final PriceList prices;

  /** Compares that store with what that provider shows. */
  public Oddities(RequestStore store, Listings listings, Provider provider, PriceList prices) {
    this.store = store;
    this.listings = listings;
    this.provider = provider;
    this.prices = prices;
  }

  /**
   * What came of looking.
   *
   * @param ends every loose end
   * @param looked of which kinds that is all
   */
  record Found(List<LooseEnd> ends, Set<Kind> looked) {
    Found {
      ends = List.copyOf(ends);
      looked = Set.copyOf(looked);
    }
  }

  /** One look; without a complete listing of machines, none. */
  Reading<Found> look() {
    return listings.fresh().map(this::among);
  }

  private Found among(List<Machine> machines) {
    Map<CloudId.Machine, Machine> live =
        machines.stream().collect(Collectors.toMap(Machine::id, Function.identity(), (a, _) -> a));
    var ends = new ArrayList<LooseEnd>();
    var looked = EnumSet.of(Kind.UNKNOWN, Kind.MISSING, Kind.CHANGED, Kind.OFF);
    for (Request request : store.withMachines()) {
      OwnMachine.of(request, live).ifPresent(ends::add);
    }
    machines.stream().filter(this::isUnknown).map(Oddities::unknown).forEach(ends::add);
    if (provider.addresses().all() instanceof Reading.Read<List<Address>>(var addresses)) {
      looked.add(Kind.ADDRESS);
      addresses.stream()
          .filter(address -> address.machine().isEmpty())
          .map(this::loose)
          .forEach(ends::add);
    }
    if (provider.snapshots().all() instanceof Reading.Read<List<Snapshot>>(var snapshots)) {
      looked.add(Kind.SNAPSHOT);
      snapshots.stream()
          .filter(snapshot -> !live.containsKey(snapshot.machine()))
          .map(Oddities::left)
          .forEach(ends::add);
    }
    return new Found(ends, looked);
  }

  /** What stands under a mark of a request, or is told as its surplus, is that request's matter. */
  private boolean isUnknown(Machine machine) {
    boolean marked = Marker.in(machine.name()).flatMap(store::byMarker).isPresent();
    return !marked
        && store
            .byMachine(machine.id())
            .filter(request -> !(request.stage() instanceof Stage.Gone))
            .isEmpty();
  }

  private static LooseEnd unknown(Machine machine) {
    Text text =
        Text.of("Machine ")
            .code(machine.id().value())
            .and(" (")
            .strong(machine.name())
            .and(")")
            .and(machine.type().map(type -> ", " + type.wireName()).orElse(""))
            .and(machine.region().map(region -> " in " + region.name()).orElse(""))
            .and(", was not made here, and bills.");
    return new LooseEnd(Kind.UNKNOWN, machine.id().value(), text, Optional.empty());
  }

  private LooseEnd loose(Address address) {
    Text text =
        Text.of("The static IP ")
            .code(address.ip())
            .and(address.region().map(region -> " in " + region.name()).orElse(""))
            .and(
                " belongs to no machine, and costs "
                    + Costs.money(prices.of(PublicIp.STATIC).month())
                    + " a month.");
    return new LooseEnd(Kind.ADDRESS, address.ip(), text, Optional.empty());
  }

  private static LooseEnd left(Snapshot snapshot) {
    Text text =
        Text.of("The snapshot ")
            .code(snapshot.id().value())
            .and(" (")
            .strong(snapshot.name())
            .and(") is left of machine ")
            .code(snapshot.machine().value())
            .and(", which is gone; it goes on costing.");
    return new LooseEnd(Kind.SNAPSHOT, snapshot.id().value(), text, Optional.empty());
  }
}
