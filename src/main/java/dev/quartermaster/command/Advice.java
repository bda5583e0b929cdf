package dev.quartermaster.command;

import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Estimate;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Rule;
import dev.quartermaster.machine.Violation;
import dev.quartermaster.request.Costs;
import dev.quartermaster.request.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a form says of what is chosen so far: the price, whether the type is to be had, which rules
 * it breaks, what to know, and how old the lists are.
 */
final class Advice {
  private final Quoting quoting;
  private final Stock stock;

  Advice(Quoting quoting, Stock stock) {
    this.quoting = quoting;
    this.stock = stock;
  }

  /** The lines below the fields; {@code draft} as filled in so far, without the defaults. */
  List<Part> on(Draft draft) {
    Draft whole = quoting.completed(draft);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Line(estimate(whole)));
    availability(whole).map(text -> text.and(".")).map(Part.Line::new).ifPresent(parts::add);
    remarks(draft).map(Text::of).map(Part.Line::new).forEach(parts::add);
    parts.add(new Part.Note(age()));
    return parts;
  }

  private Text estimate(Draft whole) {
    BillingType billing =
        whole
            .value(Field.BILLING)
            .filter(BillingType.MONTHLY.wireName()::equalsIgnoreCase)
            .map(_ -> BillingType.MONTHLY)
            .orElse(BillingType.HOURLY);
    Text head = Text.empty().strong("Estimate:");
    return quoting
        .estimate(whole)
        .map(found -> head.and(" " + Costs.of(found, billing) + " (" + asOf(found) + ")."))
        .orElseGet(() -> head.and(" pick a type and a disk size to see the price."));
  }

  private static String asOf(Estimate estimate) {
    return "list prices of " + estimate.pricesOf() + ", not an offer";
  }

  private Optional<Text> availability(Draft whole) {
    Optional<MachineType> type = whole.value(Field.TYPE).flatMap(MachineType::named);
    Optional<Region> region = whole.value(Field.REGION).flatMap(Region::named);
    return type.flatMap(
        wanted -> region.map(where -> Offers.inWords(wanted, where, stock.seen(where, wanted))));
  }

  /** What is missing needs no remark: the fields are there. */
  private Stream<String> remarks(Draft draft) {
    return switch (quoting.check(draft, stock.facts())) {
      case Checked.Broken(var violations) ->
          violations.stream()
              .filter(violation -> !violation.rule().equals(Rule.R1.name()))
              .map(Advice::words);
      case Checked.Valid(_, _, var notes) -> notes.stream();
    };
  }

  private static String words(Violation violation) {
    return violation.words() + " (" + violation.code() + ")";
  }

  private Text age() {
    return stock
        .read()
        .map(
            read ->
                Text.of("Templates, networks, scripts and people as Paperspace listed them ")
                    .moment(read)
                    .and("."))
        .orElseGet(
            () ->
                Text.of(
                    "Not every list could be read from Paperspace yet, so ids may stand in place"
                        + " of names."));
  }
}
