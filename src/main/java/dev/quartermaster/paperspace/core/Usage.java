package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Utilization;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * From getUtilization; either half may be missing. Rates come as text, and as a number in recorded
 * answers (gradient-cli's tests).
 */
record Usage(Optional<Part> utilization) {
  /** Of the machine while it ran. */
  record Part(Optional<Double> secondsUsed, Optional<JsonNode> hourlyRate) {}

  Utilization utilization(YearMonth month) {
    double seconds = utilization.flatMap(Part::secondsUsed).orElse(0.0);
    return new Utilization(
        month,
        Duration.ofMillis((long) (seconds * 1000)),
        utilization.flatMap(Part::hourlyRate).flatMap(Usage::rate),
        true);
  }

  private static Optional<BigDecimal> rate(JsonNode node) {
    try {
      return node.isNull() ? Optional.empty() : Optional.of(new BigDecimal(node.asString()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
