package dev.quartermaster.machine;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a machine would cost by list price, in US dollars; never a promise. Two estimates are equal
 * when their amounts are, however many zeros they were written with.
 *
 * @param perHour while it runs: compute, disk and static address; with monthly billing the month's
 *     price spread over its hours
 * @param perMonth a whole month of running, each part at no more than its monthly maximum
 * @param perMonthOff what goes on costing while it is off: disk and static address; with monthly
 *     billing the whole monthly price
 * @param pricesOf the day of the price list
 */
public record Estimate(
    BigDecimal perHour, BigDecimal perMonth, BigDecimal perMonthOff, LocalDate pricesOf) {
  public Estimate {
    perHour = plain(perHour);
    perMonth = plain(perMonth);
    perMonthOff = plain(perMonthOff);
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
