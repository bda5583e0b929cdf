package dev.quartermaster.command;

import dev.quartermaster.chat.Text;
import dev.quartermaster.command.Pages.Listed;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import dev.quartermaster.request.Stock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What stands on the shelves, line by line, out of memory; with its age. */
final class Shelves {
  private final Catalogue catalogue;
  private final Stock stock;

  Shelves(Catalogue catalogue, Stock stock) {
    this.catalogue = catalogue;
    this.stock = stock;
  }

  Listed types(String wanted) {
    List<Text> lines =
        catalogue.types().stream()
            .map(type -> ShelfLines.of(type, catalogue))
            .filter(line -> ShelfLines.mentions(line, wanted))
            .toList();
    return new Listed(
        count(lines, "machine type"),
        lines,
        Text.of("List prices, not an offer; disk and static IP come on top (see cost)."));
  }

  Listed templates(String wanted) {
    return listed("template", stock.facts().templates(), ShelfLines::of, wanted);
  }

  Listed networks(String wanted) {
    return listed("private network", stock.facts().networks(), ShelfLines::of, wanted);
  }

  Listed scripts(String wanted) {
    return listed("start-up script", stock.facts().scripts(), ShelfLines::of, wanted);
  }

  /** By name and id: mail addresses stay inside. */
  Listed users(String wanted) {
    return listed("account", stock.facts().users(), ShelfLines::of, wanted);
  }

  /** Only the types that the cloud tells of have a line each; the others share the note. */
  Listed availability(List<MachineType> types, List<Region> regions) {
    List<Text> lines =
        types.stream()
            .flatMap(
                type ->
                    regions.stream()
                        .filter(region -> isTold(type, region))
                        .map(region -> Offers.inWords(type, region, stock.seen(region, type))))
            .toList();
    List<String> untold =
        types.stream()
            .filter(type -> regions.stream().noneMatch(region -> isTold(type, region)))
            .map(MachineType::wireName)
            .toList();
    Text note =
        Text.of(
            untold.isEmpty()
                ? "An answer is a moment's, and reserves nothing."
                : "Paperspace doesn't tell whether these are to be had: "
                    + String.join(", ", untold)
                    + ".");
    return new Listed(count(lines, "answer"), lines, note);
  }

  private boolean isTold(MachineType type, Region region) {
    return stock.seen(region, type).map(seen -> seen.available().isPresent()).orElse(true);
  }

  private <T> Listed listed(
      String what, Optional<List<T>> known, Function<T, Text> line, String wanted) {
    if (known.isEmpty()) {
      return new Listed(
          "The list of " + what + "s can't be read from Paperspace now",
          List.of(),
          Text.of("Try again in a minute."));
    }
    List<Text> lines =
        known.get().stream().map(line).filter(text -> ShelfLines.mentions(text, wanted)).toList();
    return new Listed(count(lines, what), lines, age());
  }

  private Text age() {
    return stock
        .read()
        .map(read -> Text.of("As Paperspace listed them ").moment(read).and("."))
        .orElseGet(() -> Text.of("As far as they could be read."));
  }

  private static String count(List<Text> lines, String what) {
    return switch (lines.size()) {
      case 0 -> "No " + what;
      case 1 -> "One " + what;
      default -> lines.size() + " " + what + "s";
    };
  }
}
