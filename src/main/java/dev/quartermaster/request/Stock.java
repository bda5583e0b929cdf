package dev.quartermaster.request;

import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What there is to pick from, out of memory: whoever looks gets what is there, and where that is
 * older than a minute it is read anew behind his back. Only {@link #fill} waits for the cloud.
 */
public final class Stock {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Cloud cloud;
  private final Account account;
  private final InstantSource real;
  private final Renewal lists;
  private final Map<Region, Renewal> markets = new EnumMap<>(Region.class);
  private final Map<Offer, Seen> offers = new ConcurrentHashMap<>();

  /** A type in a region. */
  private record Offer(Region region, MachineType type) {}

  /**
   * Whether a type was to be had; that reserves nothing.
   *
   * @param available empty where the cloud keeps no data for the type
   * @param read when it said so
   */
  public record Seen(Optional<Boolean> available, Instant read) {}

  /** Keeps what that cloud and account have; {@code background} does the reading. */
  public Stock(Cloud cloud, Account account, InstantSource real, Executor background) {
    this.cloud = cloud;
    this.account = account;
    this.real = real;
    this.lists = new Renewal(() -> account.facts(FRESH), real, background);
    for (Region region : Region.values()) {
      markets.put(region, new Renewal(() -> ask(region), real, background));
    }
  }

  /** The lists in memory, however old; unknown where they were never read. Never waits. */
  public Facts facts() {
    if (!isFresh(account.read())) {
      var _ = lists.begin();
    }
    return account.remembered();
  }

  /** When the oldest of the lists was read; empty while one is unknown. Never waits. */
  public Optional<Instant> read() {
    return account.read();
  }

  /** Whether the lists are in memory, or couldn't be read a moment ago. Never waits. */
  public boolean isWarm() {
    return account.read().isPresent() || isFresh(lists.tried());
  }

  /** What was last seen of a type in a region; empty where nobody has asked yet. Never waits. */
  public Optional<Seen> seen(Region region, MachineType type) {
    Optional<Seen> seen = Optional.ofNullable(offers.get(new Offer(region, type)));
    if (!isFresh(seen.map(Seen::read))) {
      var _ = market(region).begin();
    }
    return seen;
  }

  /**
   * Reads what is unknown or old of the lists and of the offers in some regions; returns after
   * eight seconds at the latest, with whatever could be read by then.
   */
  public void fill(Set<Region> regions) {
    Stream<CompletableFuture<Boolean>> market =
        regions.stream().filter(region -> !isKnown(region)).map(region -> market(region).begin());
    Stream<CompletableFuture<Boolean>> listed =
        isFresh(account.read()) ? Stream.empty() : Stream.of(lists.begin());
    CompletableFuture<?>[] all = Stream.concat(listed, market).toArray(CompletableFuture<?>[]::new);
    CompletableFuture<Boolean> done = CompletableFuture.allOf(all).handle((_, _) -> true);
    done.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  private boolean isKnown(Region region) {
    return Stream.of(MachineType.values())
        .allMatch(
            type ->
                isFresh(Optional.ofNullable(offers.get(new Offer(region, type))).map(Seen::read)));
  }

  /** What can't be read keeps its last answer, with its age. */
  private void ask(Region region) {
    for (MachineType type : MachineType.values()) {
      switch (cloud.available(region, type)) {
        case Reading.Read<Optional<Boolean>>(var available) ->
            offers.put(new Offer(region, type), new Seen(available, real.instant()));
        case Reading.Unreadable<Optional<Boolean>> _ -> {
          return;
        }
      }
    }
  }

  private Renewal market(Region region) {
    return Objects.requireNonNull(markets.get(region));
  }

  private boolean isFresh(Optional<Instant> read) {
    Instant now = real.instant();
    return read.filter(at -> !at.isAfter(now) && now.isBefore(at.plus(FRESH))).isPresent();
  }
}
