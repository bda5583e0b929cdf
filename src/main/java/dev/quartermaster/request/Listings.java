package dev.quartermaster.request;

import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private record Dated(List<Machine> machines, Map<CloudId.Machine, Machine> byId, Instant began) {
    static Dated of(List<Machine> machines, Instant began) {
      Map<CloudId.Machine, Machine> byId = new HashMap<>();
      machines.forEach(machine -> byId.putIfAbsent(machine.id(), machine));
      return new Dated(machines, byId, began);
    }
  }

  /** Lists that cloud's machines; ages go by the waiting clock. */
  public Listings(Cloud cloud, InstantSource waiting) {
    this.cloud = cloud;
    this.waiting = waiting;
  }

  /** A complete listing that began no longer ago than that. */
  public Reading<List<Machine>> within(Duration maxAge) {
    return read(maxAge).map(Dated::machines);
  }

  private Reading<Dated> read(Duration maxAge) {
    lock.lock();
    try {
      Instant now = waiting.instant();
      Optional<Dated> young = last.filter(dated -> isYoung(dated.began(), now, maxAge));
      if (young.isPresent()) {
        return new Reading.Read<>(young.get());
      }
      Reading<Dated> reading = cloud.machines().map(machines -> Dated.of(machines, now));
      last = reading.asOptional();
      return reading;
    } finally {
      lock.unlock();
    }
  }

  /** One machine in a listing of that age; empty when a complete listing is without it. */
  public Reading<Optional<Machine>> machine(CloudId.Machine id, Duration maxAge) {
    return read(maxAge).map(dated -> Optional.ofNullable(dated.byId().get(id)));
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
