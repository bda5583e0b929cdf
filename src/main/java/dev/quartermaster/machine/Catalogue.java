package dev.quartermaster.machine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What there is to choose from, and what comes near to something that is sold out. */
public final class Catalogue {
  private final PriceList prices;
  private final Abilities abilities;

  /**
   * Somewhere to get something like what was wanted.
   *
   * @param type which hardware
   * @param region where
   */
  public record Alternative(MachineType type, Region region) {}

  /** What the Core API sells, with the prices of one list. */
  public Catalogue(PriceList prices) {
    this(prices, Abilities.CORE);
  }

  /** What an API sells, with the prices of one list. */
  public Catalogue(PriceList prices, Abilities abilities) {
    this.prices = prices;
    this.abilities = abilities;
  }

  /** All machine types that the API sells, in the order of the price list. */
  public List<MachineType> types() {
    return abilities.sold();
  }

  /** All regions. */
  public List<Region> regions() {
    return List.of(Region.values());
  }

  /** All disk sizes, the smallest first. */
  public List<DiskSize> disks() {
    return DiskSize.STEPS.stream().map(DiskSize::new).toList();
  }

  /** A type's name and hardware in a few words, for example {@code P5000 · 16 GB GPU}. */
  public String title(MachineType type) {
    return type.wireName() + " · " + Hardware.of(type).inWords();
  }

  /** What an hour and a month of a type cost by list price, without disk and address. */
  public Price price(MachineType type) {
    return prices.of(type);
  }

  /**
   * What to look at when a type is sold out in a region: the same type in the other regions, then
   * its family in the same region, the nearest by hourly price first. Nobody has asked yet whether
   * these are to be had.
   */
  public List<Alternative> alternatives(MachineType wanted, Region region) {
    Stream<Alternative> elsewhere =
        Stream.of(Region.values())
            .filter(other -> other != region)
            .map(other -> new Alternative(wanted, other));
    Stream<Alternative> alike =
        abilities.sold().stream()
            .filter(other -> other != wanted && other.family() == wanted.family())
            .sorted(Comparator.comparing(other -> priceBetween(wanted, other)))
            .map(other -> new Alternative(other, region));
    return Stream.concat(elsewhere, alike).toList();
  }

  private BigDecimal priceBetween(MachineType one, MachineType other) {
    return prices.of(one).hour().subtract(prices.of(other).hour()).abs();
  }
}
