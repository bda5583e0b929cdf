package dev.quartermaster.machine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list prices of one day, complete: one for each type, disk size and static address.
 *
 * @param date the day they hold for
 * @param sources where they come from, in a person's words
 * @param types compute, by machine type
 * @param disks disk space; the month's price is the most that a month costs
 * @param staticAddress a static public address; the month's price is the most that a month costs
 */
public record PriceList(
    LocalDate date,
    List<String> sources,
    Map<MachineType, Price> types,
    Map<DiskSize, Price> disks,
    Price staticAddress) {
  public PriceList {
    sources = List.copyOf(sources);
    types = Map.copyOf(types);
    disks = Map.copyOf(disks);
    if (types.size() != MachineType.values().length || disks.size() != DiskSize.STEPS.size()) {
      throw new IllegalArgumentException(
          "price list: "
              + types.size()
              + " types and "
              + disks.size()
              + " disk sizes (expected: all of them)");
    }
  }

  /** What a machine type costs. */
  public Price of(MachineType type) {
    return priced(types.get(type));
  }

  /** What a disk costs. */
  public Price of(DiskSize size) {
    return priced(disks.get(size));
  }

  /** What a public address costs. */
  public Price of(PublicIp address) {
    return switch (address) {
      case STATIC -> staticAddress;
      case DYNAMIC, NONE -> Price.NOTHING;
    };
  }

  private static Price priced(@Nullable Price price) {
    if (price == null) {
      throw new IllegalStateException("price list: incomplete after its own check");
    }
    return price;
  }
}
