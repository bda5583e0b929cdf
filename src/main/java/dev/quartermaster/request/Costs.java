package dev.quartermaster.request;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.Choice;
import dev.quartermaster.machine.Estimate;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a machine costs, in words. */
public final class Costs {
  private Costs() {}

  /** "about $0.79/h while it runs ($576.40 a month), $7.00 a month while it is off". */
  public static String of(Quote quote) {
    return of(quote.estimate(), quote.spec().billing());
  }

  /** "P5000, West Coast (CA1): about $0.79/h …": one choice of several. */
  static String of(Choice choice) {
    MachineSpec spec = choice.spec();
    return spec.type().wireName()
        + ", "
        + spec.region().wireName()
        + ": "
        + of(choice.estimate(), spec.billing());
  }

  /** The same for the dearest choice, where more than one is covered: "at most $1.10/h …". */
  public static String atMost(Quote quote) {
    return quote.isRanked()
        ? "for whichever of the "
            + quote.choices().size()
            + " is made, at most "
            + of(quote.highest(), quote.spec().billing()).replaceFirst("^about ", "")
        : of(quote);
  }

  /** The same for an estimate. */
  public static String of(Estimate estimate, BillingType billing) {
    return billing == BillingType.MONTHLY
        ? "about %s a month, running or off".formatted(money(estimate.perMonth()))
        : "about %s/h while it runs (%s a month), %s a month while it is off"
            .formatted(
                money(estimate.perHour()),
                money(estimate.perMonth()),
                money(estimate.perMonthOff()));
  }

  /** "Its disk goes on costing $7.00 a month.": what stopping it does not save. */
  static String whileOff(Quote quote) {
    String what =
        quote.spec().billing() == BillingType.MONTHLY
            ? "Billed by the month, it goes on costing "
            : quote.spec().publicIp() == PublicIp.STATIC
                ? "Its disk and static IP go on costing "
                : "Its disk goes on costing ";
    return what + money(quote.estimate().perMonthOff()) + " a month.";
  }

  /** "list prices of 2025-11-14, not an offer". */
  static String asOf(Quote quote) {
    return "list prices of " + quote.estimate().pricesOf() + ", not an offer";
  }

  /** "$0.0045/h": the exact price of an hour. */
  public static String hourly(BigDecimal dollars) {
    BigDecimal shortest = dollars.stripTrailingZeros();
    return "$" + shortest.setScale(Math.max(2, shortest.scale())).toPlainString() + "/h";
  }

  /** "$0.79": dollars and cents. */
  public static String money(BigDecimal dollars) {
    return "$" + dollars.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
