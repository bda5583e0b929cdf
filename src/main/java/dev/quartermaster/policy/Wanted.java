package dev.quartermaster.policy;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.Estimate;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.machine.Region;

/**
 * The part of a quoted wish that rules look at, with what it would cost by list price.
 *
 * @param type which hardware
 * @param region where it stands
 * @param size its disk
 * @param billing by the hour or by the month
 * @param publicIp which public address; no rule looks at it, but a static one has a price
 * @param estimate the price, in US dollars
 */
public record Wanted(
    MachineType type,
    Region region,
    DiskSize size,
    BillingType billing,
    PublicIp publicIp,
    Estimate estimate) {
  /** What a quote says of it. */
  public static Wanted of(Quote quote) {
    MachineSpec spec = quote.spec();
    return new Wanted(
        spec.type(), spec.region(), spec.size(), spec.billing(), spec.publicIp(), quote.estimate());
  }
}
