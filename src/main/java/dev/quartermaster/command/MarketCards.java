package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.PriceList;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is sold, and what is to be had. */
record MarketCards(Catalogue catalogue, PriceList prices, Abilities abilities) {
  /** What the cloud said of a region. */
  record Asked(Region region, Reading<Optional<Boolean>> answer) {}

  /** Every type with its list price. */
  Card types() {
    List<MachineType> types = catalogue.types();
    Text head = Text.empty().strong(types.size() + " machine types").and(" of " + abilities.api());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Line(head.and(".")));
    types.forEach(type -> parts.add(new Part.Line(line(type))));
    parts.add(
        new Part.Note(Text.of("List prices of " + prices.date() + ", not an offer; disk not in.")));
    return new Card(
        head.and(
            ": " + String.join(", ", types.stream().map(MachineType::wireName).toList()) + "."),
        parts);
  }

  private Text line(MachineType type) {
    return Text.of(catalogue.title(type) + " · $" + prices.of(type).hour().toPlainString() + "/h");
  }

  /** What the cloud said, region by region. */
  static Card availability(MachineType type, List<Asked> answers) {
    Text text = Text.empty().strong(type.wireName());
    String separator = ": ";
    for (Asked asked : answers) {
      text = text.and(separator + asked.region().name() + " " + words(asked.answer()));
      separator = " · ";
    }
    return Card.saying(text.and(". Only a look: nothing is reserved."));
  }

  private static String words(Reading<Optional<Boolean>> answer) {
    return switch (answer) {
      case Reading.Unreadable<Optional<Boolean>>(var problem) ->
          "can't be asked now (" + problem.words() + ")";
      case Reading.Read<Optional<Boolean>>(var known) ->
          known
              .map(available -> available ? "to be had" : "sold out")
              .orElse("not told by this API");
    };
  }
}
