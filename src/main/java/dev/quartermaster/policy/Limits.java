package dev.quartermaster.policy;

import java.math.BigDecimal;

/**
 * How much of everything there may be at once, whoever agrees to it.
 *
 * @param person for each person
 * @param channel for each channel
 * @param all for everybody together
 * @param waiting for what waits for approvers
 */
public record Limits(Each person, Each channel, Total all, Waiting waiting) {
  private static final int MANY = Integer.MAX_VALUE;

  /** No limits. */
  public static final Limits NONE =
      new Limits(
          new Each(MANY, MANY, MANY),
          new Each(MANY, MANY, MANY),
          new Total(MANY, MANY, BigDecimal.valueOf(Long.MAX_VALUE, 2)),
          new Waiting(MANY, MANY));

  /** The shipped ones. */
  public static final Limits STANDARD =
      new Limits(
          new Each(10, 20, 50),
          new Each(30, 60, 200),
          new Total(100, 200, BigDecimal.valueOf(20_000)),
          new Waiting(5, 50));

  /**
   * For one person or channel.
   *
   * @param open requests at once that are at no end and have no machine yet
   * @param machines machines at once, those on their way included
   * @param perDay requests opened within 24 hours
   */
  public record Each(int open, int machines, int perDay) {}

  /**
   * For everybody together.
   *
   * @param open requests at once that are at no end and have no machine yet
   * @param machines machines at once, those on their way included
   * @param perMonth what all of these would cost in a month of running, in US dollars
   */
  public record Total(int open, int machines, BigDecimal perMonth) {}

  /**
   * For what waits for approvers, so that nobody tires them out.
   *
   * @param person requests of one person that wait at once
   * @param all requests that wait at once
   */
  public record Waiting(int person, int all) {}
}
