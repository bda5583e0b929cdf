package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Estimate;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.request.Costs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a machine would cost, for a time where one was said, and what goes on costing after it. */
final class CostCard {
  private static final BigDecimal SECONDS_IN_HOUR = BigDecimal.valueOf(3600);

  private final Catalogue catalogue;

  CostCard(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What was asked.
   *
   * @param whole the machine, defaults included; its type is there
   * @param estimate its price
   * @param time for how long, if that was said
   * @param span that time as it was typed
   */
  record Asked(Draft whole, Estimate estimate, Optional<Duration> time, String span) {}

  Card of(Browse browse, Asked asked, boolean shared) {
    MachineType type = asked.whole().value(Field.TYPE).flatMap(MachineType::named).orElseThrow();
    Text head = head(asked, type);
    List<Part> parts = new ArrayList<>(List.of(new Part.Line(head)));
    Optional<Text> forTime =
        asked.time().filter(_ -> !isMonthly(asked)).map(time -> sum(asked, type, time));
    forTime.map(Part.Line::new).ifPresent(parts::add);
    Text note = Text.of("List prices of " + asked.estimate().pricesOf() + ", not an offer.");
    parts.add(new Part.Note(note));
    if (!shared) {
      parts.add(
          new Part.Buttons(
              List.of(Button.of(Pages.SHARE, browse.toString(), "Share here", Weight.PLAIN))));
    }
    Text summary = forTime.map(sum -> head.and(" ").and(sum)).orElse(head);
    return new Card(summary.and(" ").and(note), parts);
  }

  private static Text head(Asked asked, MachineType type) {
    BillingType billing = isMonthly(asked) ? BillingType.MONTHLY : BillingType.HOURLY;
    return Text.empty()
        .strong(
            type.wireName()
                + ", "
                + asked.whole().value(Field.SIZE).orElse("")
                + " GB, "
                + asked.whole().value(Field.IP).orElse("none")
                + " IP:")
        .and(" " + Costs.of(asked.estimate(), billing) + ".");
  }

  private static boolean isMonthly(Asked asked) {
    return asked
        .whole()
        .value(Field.BILLING)
        .filter(BillingType.MONTHLY.wireName()::equalsIgnoreCase)
        .isPresent();
  }

  private Text sum(Asked asked, MachineType type, Duration time) {
    BigDecimal hours =
        BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_IN_HOUR, 4, RoundingMode.HALF_UP);
    BigDecimal compute = catalogue.price(type).hour().multiply(hours);
    BigDecimal all = asked.estimate().perHour().multiply(hours);
    return Text.empty()
        .strong("For " + asked.span() + ":")
        .and(
            " %s compute + %s disk and address = %s. While it is off after that: %s a month."
                .formatted(
                    Costs.money(compute),
                    Costs.money(all.subtract(compute)),
                    Costs.money(all),
                    Costs.money(asked.estimate().perMonthOff())));
  }
}
