package dev.quartermaster.request;

import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One listing for all who wait for machines at the same time, so that the cost of waiting does not
 * grow with their number.
 */
public final class Listings {
  private final Cloud cloud;
  private final InstantSource waiting;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Dated> last = Optional.empty();

  private record Dated(List<Machine> machines, Instant began) {}

  /** Lists that cloud's machines; ages go by the waiting clock. */
  public Listings(Cloud cloud, InstantSource waiting) {
    this.cloud = cloud;
    this.waiting = waiting;
  }

  /** A complete listing that began no longer ago than that. */
  public Reading<List<Machine>> within(Duration maxAge) {
    lock.lock();
    try {
      Instant now = waiting.instant();
      Optional<Dated> young = last.filter(dated -> isYoung(dated.began(), now, maxAge));
      if (young.isPresent()) {
        return new Reading.Read<>(young.get().machines());
      }
      Reading<List<Machine>> reading = cloud.machines();
      last = reading.asOptional().map(machines -> new Dated(machines, now));
      return reading;
    } finally {
      lock.unlock();
    }
  }

  /** One machine in a listing of that age; empty when a complete listing is without it. */
  public Reading<Optional<Machine>> machine(CloudId.Machine id, Duration maxAge) {
    return within(maxAge)
        .map(machines -> machines.stream().filter(machine -> machine.id().equals(id)).findFirst());
  }

  /** Whether a complete listing that begins now is without a machine. */
  boolean lacks(CloudId.Machine id) {
    return fresh() instanceof Reading.Read<List<Machine>>(var machines)
        && machines.stream().noneMatch(machine -> machine.id().equals(id));
  }

  /** A reading from the future, because the clock was set back, has no age that could be told. */
  private static boolean isYoung(Instant began, Instant now, Duration maxAge) {
    return !began.isAfter(now) && Duration.between(began, now).compareTo(maxAge) < 0;
  }

  /** A complete listing that begins now. */
  public Reading<List<Machine>> fresh() {
    return within(Duration.ZERO);
  }
}
