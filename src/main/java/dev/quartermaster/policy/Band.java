package dev.quartermaster.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A range of amounts; bands that share an edge leave no gap and do not overlap.
 *
 * @param above the amount must be more than this
 * @param upTo the amount may be this and no more
 */
public record Band(Optional<BigDecimal> above, Optional<BigDecimal> upTo) {
  /** Every amount. */
  public static final Band ANY = new Band(Optional.empty(), Optional.empty());

  public Band {
    above = above.map(BigDecimal::stripTrailingZeros);
    upTo = upTo.map(BigDecimal::stripTrailingZeros);
    if (above.isPresent() && upTo.isPresent() && above.get().compareTo(upTo.get()) >= 0) {
      throw new IllegalArgumentException(
          "band: above " + above.get() + " and up to " + upTo.get() + " (expected: a range)");
    }
  }

  /** Everything up to and including an amount. */
  public static Band upTo(BigDecimal amount) {
    return new Band(Optional.empty(), Optional.of(amount));
  }

  /** Whether an amount is in it. */
  public boolean contains(BigDecimal amount) {
    return above.map(edge -> amount.compareTo(edge) > 0).orElse(true)
        && upTo.map(edge -> amount.compareTo(edge) <= 0).orElse(true);
  }

  /** Whether every amount of the other is in this one. */
  boolean covers(Band other) {
    boolean below =
        above
            .map(edge -> other.above.map(theirs -> theirs.compareTo(edge) >= 0).orElse(false))
            .orElse(true);
    boolean over =
        upTo.map(edge -> other.upTo.map(theirs -> theirs.compareTo(edge) <= 0).orElse(false))
            .orElse(true);
    return below && over;
  }
}
