package dev.quartermaster.request;

import dev.quartermaster.machine.Quote;

/** What a quote costs, in the words that every card uses. */
public final class Pricing {
  private Pricing() {}

  /** For example "about $0.79/h while it runs ($576.40 a month), $7.00 a month while it is off". */
  public static String of(Quote quote) {
    return Costs.of(quote);
  }

  /** The price that a yes covers, whichever choice is made. */
  public static String atMost(Quote quote) {
    return Costs.atMost(quote);
  }

  /** For example "list prices of 2025-11-14, not an offer". */
  public static String asOf(Quote quote) {
    return Costs.asOf(quote);
  }
}
