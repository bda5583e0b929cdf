package dev.quartermaster.request;

import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is usual for a type in a region, learned from past creates; remembered for a while. */
public final class UsualTimes {
  private static final int NEWEST = 20;
  private static final Duration REMEMBERED = Duration.ofMinutes(2);

  private final ReadyTimes times;
  private final InstantSource waiting;
  private final Map<Offer, Known> known = new ConcurrentHashMap<>();

  private record Offer(MachineType type, Region region) {}

  private record Known(Usual usual, Instant read) {}

  /** Learns from those times; {@code waiting} is the clock by which machines are waited for. */
  public UsualTimes(ReadyTimes times, InstantSource waiting) {
    this.times = times;
    this.waiting = waiting;
  }

  /** The time now, by the clock by which machines are waited for. */
  Instant now() {
    return waiting.instant();
  }

  /** What is usual for the machine whose turn it is. */
  Usual of(Request request) {
    MachineSpec spec = request.quoted().spec();
    var offer = new Offer(spec.type(), spec.region());
    Known last = known.get(offer);
    Instant now = now();
    if (last != null && now.isBefore(last.read().plus(REMEMBERED))) {
      return last.usual();
    }
    Usual usual = Usual.of(times.newest(spec.type(), spec.region(), NEWEST));
    known.put(offer, new Known(usual, now));
    return usual;
  }
}
