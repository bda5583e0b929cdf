package dev.quartermaster.machine;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a machine would cost by list price, in US dollars; never a promise.
 *
 * @param perHour while it runs: compute, disk and static address
 * @param perMonth a whole month at that, or the monthly price
 * @param perMonthOff what goes on costing while it is off: disk and static address
 * @param pricesOf the day of the price list
 */
public record Estimate(
    BigDecimal perHour, BigDecimal perMonth, BigDecimal perMonthOff, LocalDate pricesOf) {}
