package dev.quartermaster.machine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a price and a fingerprint to a wish. */
public final class Quotes {
  /** A month's hours as providers count them: 365 days of 24 hours over 12. */
  public static final int HOURS_IN_MONTH = 730;

  private static final int CENTS = 2;
  private static final int HOURLY_DIGITS = 4;

  private final PriceList prices;

  /** Quotes from one price list. */
  public Quotes(PriceList prices) {
    this.prices = prices;
  }

  /**
   * The quote for a wish. Sums are exact: nothing is rounded by the hour with hourly billing, which
   * has up to four decimals; a month's hours are rounded to whole cents, half up; so is, to four
   * decimals, the hour's share of a monthly price.
   */
  public Quote quote(MachineSpec spec) {
    Estimate estimate = estimate(spec.type(), spec.size(), spec.billing(), spec.publicIp());
    return new Quote(spec, estimate, CanonicalForm.fingerprint(spec));
  }

  /** The quote for a wish that keeps all rules, with what would do as well. */
  public Quote quote(Checked.Valid valid) {
    return quote(Stream.concat(Stream.of(valid.spec()), valid.others().stream()).toList());
  }

  /** The quote for a wish with one or more choices, the one to try first first. */
  public Quote quote(List<MachineSpec> choices) {
    return Quote.of(
        choices.stream().map(spec -> new Choice(spec, quote(spec).estimate())).toList(),
        CanonicalForm.fingerprint(choices));
  }

  /** What a draft would cost, as soon as its type and size are said; a month's and an hour's. */
  public Optional<Estimate> estimate(Draft draft) {
    Wish wish = Wish.of(draft, Facts.unknown(Optional.empty()));
    Optional<DiskSize> disk = wish.gigabytes().understood().flatMap(DiskSize::of);
    BillingType billing = wish.billing().understood().orElse(BillingType.HOURLY);
    return wish.type()
        .understood()
        .flatMap(type -> disk.map(size -> estimate(type, size, billing, wish.ip().choice())));
  }

  /** The price of any wish for such a machine; all else about it costs nothing. */
  public Estimate estimate(
      MachineType type, DiskSize size, BillingType billing, PublicIp publicIp) {
    Price compute = prices.of(type);
    Price disk = prices.of(size);
    Price address = prices.of(publicIp);
    BigDecimal kept = disk.month().add(address.month());
    return switch (billing) {
      case HOURLY -> {
        BigDecimal hour = compute.hour().add(disk.hour()).add(address.hour());
        yield new Estimate(hour, month(compute).add(kept), kept, prices.date());
      }
      case MONTHLY -> {
        BigDecimal month = compute.month().add(kept);
        yield new Estimate(share(month), month, month, prices.date());
      }
    };
  }

  private static BigDecimal month(Price compute) {
    return compute
        .hour()
        .multiply(BigDecimal.valueOf(HOURS_IN_MONTH))
        .setScale(CENTS, RoundingMode.HALF_UP);
  }

  private static BigDecimal share(BigDecimal month) {
    return month.divide(BigDecimal.valueOf(HOURS_IN_MONTH), HOURLY_DIGITS, RoundingMode.HALF_UP);
  }
}
