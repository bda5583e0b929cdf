package dev.quartermaster.machine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a machine used in a month.
 *
 * @param month the month, in UTC
 * @param running how long it ran
 * @param perHour what an hour of that costs, in US dollars
 * @param measured true where the API counts it; false where it was worked out from events
 */
public record Utilization(
    YearMonth month, Duration running, Optional<BigDecimal> perHour, boolean measured) {}
