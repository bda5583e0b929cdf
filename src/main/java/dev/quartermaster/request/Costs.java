package dev.quartermaster.request;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.Estimate;
import dev.quartermaster.machine.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a quote costs, in words. */
final class Costs {
  private Costs() {}

  /** "about $0.79/h, $468.00 for a whole month; $7.00/month goes on while it is off". */
  static String of(Quote quote) {
    Estimate estimate = quote.estimate();
    String running =
        quote.spec().billing() == BillingType.MONTHLY
            ? "about %s/month".formatted(money(estimate.perMonth()))
            : "about %s/h, %s for a whole month"
                .formatted(money(estimate.perHour()), money(estimate.perMonth()));
    return running + "; %s/month goes on while it is off".formatted(money(estimate.perMonthOff()));
  }

  /** "list prices of 2025-11-14, not an offer". */
  static String asOf(Quote quote) {
    return "list prices of " + quote.estimate().pricesOf() + ", not an offer";
  }

  private static String money(BigDecimal dollars) {
    return "$" + dollars.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
