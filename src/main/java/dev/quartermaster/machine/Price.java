package dev.quartermaster.machine;

import java.math.BigDecimal;

/**
 * A list price in US dollars.
 *
 * @param hour for one hour
 * @param month for a whole month
 */
public record Price(BigDecimal hour, BigDecimal month) {
  /** What costs nothing. */
  public static final Price NOTHING = new Price(BigDecimal.ZERO, BigDecimal.ZERO);

  public Price {
    if (hour.signum() < 0 || month.signum() < 0) {
      throw new IllegalArgumentException(
          "price: " + hour + " and " + month + " (expected: no less than 0)");
    }
  }
}
