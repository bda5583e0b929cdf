package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Rule;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Stock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The card of each page that is looked through. May wait for the cloud, eight seconds at most. */
final class BrowseCards {
  /** What a price depends on. */
  static final Set<Field> PRICED = Set.of(Field.TYPE, Field.SIZE, Field.IP, Field.BILLING);

  /** What can be asked of availability. */
  static final Set<Field> PLACED = Set.of(Field.TYPE, Field.REGION);

  private static final String FOR = "for";

  private final Quoting quoting;
  private final Catalogue catalogue;
  private final Stock stock;
  private final Shelves shelves;
  private final CostCard costs;

  BrowseCards(Quoting quoting, Catalogue catalogue, Stock stock) {
    this.quoting = quoting;
    this.catalogue = catalogue;
    this.stock = stock;
    this.shelves = new Shelves(catalogue, stock);
    this.costs = new CostCard(catalogue);
  }

  /** The card of a page; {@code shared} without its buttons. */
  Card of(Browse browse, boolean shared) {
    return switch (browse.shelf()) {
      case TYPES -> Pages.card(browse, shelves.types(browse.words()), shared);
      case TEMPLATES -> Pages.card(browse, filled(Set.of()).templates(browse.words()), shared);
      case NETWORKS -> Pages.card(browse, filled(Set.of()).networks(browse.words()), shared);
      case SCRIPTS -> Pages.card(browse, filled(Set.of()).scripts(browse.words()), shared);
      case USERS -> Pages.card(browse, filled(Set.of()).users(browse.words()), shared);
      case AVAILABILITY -> availability(browse, shared);
      case COST -> cost(browse, shared);
    };
  }

  private Shelves filled(Set<Region> regions) {
    stock.fill(regions);
    return shelves;
  }

  private Card availability(Browse browse, boolean shared) {
    Draft asked = draft(browse, PLACED);
    Optional<Card> objection = objection(browse, asked, PLACED);
    if (objection.isPresent()) {
      return objection.get();
    }
    List<MachineType> types =
        asked.value(Field.TYPE).flatMap(MachineType::named).map(List::of).orElse(catalogue.types());
    List<Region> regions =
        asked.value(Field.REGION).flatMap(Region::named).map(List::of).orElse(catalogue.regions());
    return Pages.card(browse, filled(Set.copyOf(regions)).availability(types, regions), shared);
  }

  private Card cost(Browse browse, boolean shared) {
    Draft asked = draft(browse, PRICED);
    Optional<String> span = span(browse);
    Optional<Duration> time = span.flatMap(Spell::of);
    if (span.isPresent() && time.isEmpty()) {
      return saying(
          Quoted.inMarks(span.get())
              + " isn't a time. Type for:30m, for:8h, for:2d or for:1w, a year at most ("
              + Rule.R2.code()
              + ").");
    }
    return objection(browse, asked, PRICED)
        .orElseGet(
            () ->
                quoting
                    .estimate(asked)
                    .map(
                        estimate ->
                            new CostCard.Asked(
                                quoting.completed(asked), estimate, time, span.orElse("")))
                    .map(known -> costs.of(browse, known, shared))
                    .orElseGet(BrowseCards::nothingToPrice));
  }

  private static Card nothingToPrice() {
    return saying(
        "Say type and size, for example cost type:P5000 size:100 for:8h (" + Rule.R1.code() + ").");
  }

  /** What of the words is a field that counts here. */
  private static Draft draft(Browse browse, Set<Field> counted) {
    Draft draft = new Draft(Map.of());
    for (String word : browse.typed()) {
      Argument argument = Argument.of(word);
      Optional<Field> field = Field.named(argument.key()).filter(counted::contains);
      if (field.isPresent() && argument.hasValue()) {
        draft = draft.with(field.get(), argument.value());
      }
    }
    return draft;
  }

  private static Optional<String> span(Browse browse) {
    return browse.typed().stream()
        .map(Argument::of)
        .filter(argument -> argument.key().equalsIgnoreCase(FOR) && argument.hasValue())
        .map(Argument::value)
        .findFirst();
  }

  private Optional<Card> objection(Browse browse, Draft asked, Set<Field> counted) {
    Optional<String> odd =
        browse.typed().stream()
            .map(Argument::of)
            .filter(
                argument ->
                    !argument.key().equalsIgnoreCase(FOR)
                        && Field.named(argument.key()).filter(counted::contains).isEmpty())
            .map(Argument::key)
            .findFirst();
    if (odd.isPresent()) {
      String keys = counted.stream().sorted().map(Field::key).collect(Collectors.joining(", "));
      return Optional.of(
          saying(
              Quoted.inMarks(odd.get())
                  + " isn't asked for here; "
                  + keys
                  + " are"
                  + Code.NOT_KNOWN.behind()
                  + "."));
    }
    return quoting.check(asked, stock.facts()) instanceof Checked.Broken(var violations)
        ? violations.stream()
            .filter(violation -> asked.value(violation.field()).isPresent())
            .filter(violation -> counted.contains(violation.field()))
            .findFirst()
            .map(violation -> saying(violation.words() + " (" + violation.code() + ")"))
        : Optional.empty();
  }

  private static Card saying(String words) {
    return Card.saying(Text.of(words));
  }
}
