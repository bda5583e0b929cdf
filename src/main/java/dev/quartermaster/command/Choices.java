package dev.quartermaster.command;

import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What there is to choose from, for the fields that have a few possible values. */
final class Choices {
  private final Map<Field, List<Option>> offered;

  Choices(Catalogue catalogue) {
    this.offered =
        Map.of(
            Field.TYPE, types(catalogue),
            Field.REGION, regions(catalogue),
            Field.SIZE, disks(catalogue),
            Field.BILLING, billing(),
            Field.IP, addresses(),
            Field.START, List.of(new Option("yes", "yes"), new Option("no", "no, leave it off")),
            Field.SNAPSHOT, snapshots());
  }

  /** The possible values of a field, in order; empty for one that can be anything. */
  List<Option> of(Field field) {
    return offered.getOrDefault(field, List.of());
  }

  /** The offered value that a text means, in any letter case; empty where it means none. */
  static String chosen(List<Option> offered, String value) {
    return offered.stream()
        .map(Option::value)
        .filter(value::equalsIgnoreCase)
        .findFirst()
        .orElse("");
  }

  private static List<Option> types(Catalogue catalogue) {
    return catalogue.types().stream()
        .map(type -> new Option(type.wireName(), catalogue.title(type)))
        .toList();
  }

  private static List<Option> regions(Catalogue catalogue) {
    return catalogue.regions().stream()
        .map(region -> new Option(region.name(), region.wireName()))
        .toList();
  }

  private static List<Option> disks(Catalogue catalogue) {
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
