package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Time;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Answers that only look: what the account holds, what is sold, what is to be had, what it cost.
 */
final class LookDesk {
  private static final Duration AGE = Duration.ofMinutes(1);

  private final Account account;
  private final Provider provider;
  private final MarketCards market;
  private final CostDesk costs;

  LookDesk(Commands.View view, MachineDesk machines, Time time) {
    this.account = view.account();
    this.provider = view.provider();
    this.market =
        new MarketCards(
            new Catalogue(view.prices(), provider.abilities()),
            view.prices(),
            provider.abilities());
    this.costs = new CostDesk(provider, machines, time.real());
  }

  /** The answer; blocks for as long as the cloud does. */
  Card card(Subject subject, Line line) {
    Optional<String> stranger = line.stranger(subject.keys());
    if (stranger.isPresent()) {
      return Answers.stranger(stranger.get(), subject.word());
    }
    return switch (subject) {
      case TYPES -> market.types();
      case TEMPLATES -> ShelfCards.templates(facts(), line.words());
      case NETWORKS -> ShelfCards.networks(facts());
      case USERS -> ShelfCards.users(facts(), line.words());
      case AVAILABILITY -> availability(line);
      case COST -> costs.card(line);
    };
  }

  private Facts facts() {
    return account.facts(AGE);
  }

  private Card availability(Line line) {
    Optional<MachineType> type =
        line.value("type").or(() -> line.plain().stream().findFirst()).flatMap(MachineType::named);
    if (type.isEmpty() || !provider.abilities().types().contains(type.get())) {
      return Card.saying(
          Text.of(
              "Which type? For example: "
                  + Word.AVAILABILITY.usage()
                  + ". See them with types"
                  + Code.NOT_KNOWN.behind()
                  + "."));
    }
    Optional<Region> region = line.value("region").flatMap(Region::named);
    if (line.value("region").isPresent() && region.isEmpty()) {
      return Card.saying(Text.of("Regions are NY2, CA1 and AMS1" + Code.NOT_KNOWN.behind() + "."));
    }
    List<Region> regions = region.map(List::of).orElseGet(() -> List.of(Region.values()));
    return MarketCards.availability(
        type.get(),
        regions.stream()
            .map(each -> new MarketCards.Asked(each, answer(each, type.get())))
            .toList());
  }

  private Reading<Optional<Boolean>> answer(Region region, MachineType type) {
    return provider.cloud().available(region, type);
  }
}
