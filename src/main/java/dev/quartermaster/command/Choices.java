package dev.quartermaster.command;

import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import dev.quartermaster.request.Costs;
import dev.quartermaster.request.Stock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to choose from, for the fields that have a few possible values. */
final class Choices {
  private final Catalogue catalogue;
  private final Stock stock;

  Choices(Catalogue catalogue, Stock stock) {
    this.catalogue = catalogue;
    this.stock = stock;
  }

  /** The possible values of a field, in order; empty for one that can be anything. */
  List<Option> of(Field field, Optional<Region> region) {
    return switch (field) {
      case TYPE ->
          catalogue.types().stream()
              .map(type -> new Option(type.wireName(), title(type, region)))
              .toList();
      case REGION -> regions();
      case SIZE -> disks();
      case BILLING -> billing();
      case IP -> addresses();
      case START ->
          List.of(new Option("yes", "yes"), new Option("no", "no, leave it off (disk is billed)"));
      case SNAPSHOT -> snapshots();
      default -> List.of();
    };
  }

  /** The offered value that a text means, in any spelling; empty where it means none. */
  static String chosen(Field field, List<Option> offered, String typed) {
    String value =
        switch (field) {
          case REGION -> Region.named(typed).map(Region::name).orElse(typed);
          case SIZE -> typed.toLowerCase(Locale.ROOT).replaceAll("\\s*gb$", "");
          default -> typed;
        };
    return offered.stream()
        .map(Option::value)
        .filter(value::equalsIgnoreCase)
        .findFirst()
        .orElse("");
  }

  /** "P5000 · 16 GB GPU · $0.78/h · available". */
  private String title(MachineType type, Optional<Region> region) {
    String price = Costs.hourly(catalogue.price(type).hour());
    String offer =
        region
            .flatMap(where -> stock.seen(where, type))
            .flatMap(Stock.Seen::available)
            .map(available -> available ? " · available" : " · sold out")
            .orElse("");
    return catalogue.title(type) + " · " + price + offer;
  }

  private List<Option> regions() {
    return catalogue.regions().stream()
        .map(region -> new Option(region.name(), region.wireName()))
        .toList();
  }

  private List<Option> disks() {
    return catalogue.disks().stream()
        .map(disk -> new Option(Integer.toString(disk.gigabytes()), disk.gigabytes() + " GB"))
        .toList();
  }

  private static List<Option> billing() {
    return Stream.of(BillingType.values())
        .map(type -> new Option(type.wireName(), type.wireName()))
        .toList();
  }

  private static List<Option> addresses() {
    return Stream.of("none", "dynamic", "static").map(word -> new Option(word, word)).toList();
  }

  private static List<Option> snapshots() {
    return List.of(
        new Option("none", "none"),
        new Option("initial", "at first boot"),
        new Option("restore-on-shutdown", "at first boot, restored at every shut-down"));
  }
}
