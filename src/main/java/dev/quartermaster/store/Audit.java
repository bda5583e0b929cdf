package dev.quartermaster.store;

import dev.quartermaster.request.Event;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Trail;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads the events that were ever written, and checks that nobody changed them. */
public final class Audit implements Trail {
  private static final int PAGE = 1000;
  static final RowMapper<Chain.Link> LINK =
      (row, _) ->
          new Chain.Link(
              row.getLong("seq"),
              row.getString("request_id"),
              row.getLong("version"),
              row.getString("kind"),
              row.getString("actor"),
              row.getLong("at"),
              row.getString("body"),
              row.getString("previous_hash"),
              row.getString("hash"));

  private final Transactions transactions;
  private final Json json;

  Audit(Transactions transactions, Json json) {
    this.transactions = transactions;
    this.json = json;
  }

  /**
   * One event of a request.
   *
   * @param version the version of the request that it led to
   * @param actor who caused it
   * @param at when it was written, by the world's clock
   */
  public record Change(long version, String actor, Instant at, Event event) {}

  @Override
  public List<Trail.Entry> of(RequestId id) {
    return transactions
        .reading(
            "read all about a request",
            handle ->
                handle
                    .createQuery("select * from events where request_id = :id order by seq")
                    .bind("id", id.value())
                    .map(LINK)
                    .list())
        .stream()
        .map(Audit::written)
        .toList();
  }

  private static Trail.Entry written(Chain.Link link) {
    return new Trail.Entry(
        link.seq(), link.kind(), link.actor(), Instant.ofEpochMilli(link.at()), link.body());
  }

  /** Everything that happened to a request, oldest first; replaying it gives the row. */
  public List<Change> life(RequestId id) {
    return transactions
        .reading(
            "read the events of a request",
            handle ->
                handle
                    .createQuery(
                        """
                        select * from events
                        where request_id = :id and version > 0 and body <> '{}'
                        order by version
                        """)
                    .bind("id", id.value())
                    .map(LINK)
                    .list())
        .stream()
        .map(this::entry)
        .toList();
  }

  private Change entry(Chain.Link link) {
    return new Change(
        link.version(),
        link.actor(),
        Instant.ofEpochMilli(link.at()),
        json.read(link.body(), Event.class));
  }

  /**
   * Goes through the whole chain. Finds every edit, removal, insertion and reordering of events up
   * to the head; events written during the check are left to the next one.
   */
  public ChainCheck check() {
    Extent extent = transactions.reading("read the chain's extent", Audit::extent);
    if (extent.first() < 1) {
      return new ChainCheck.Broken(extent.first(), "it stands before the first");
    }
    var walk = new Walk(transactions.reading("read what was forgotten", this::redactions));
    for (long from = 1; from <= extent.head(); from += PAGE) {
      long last = Math.min(from + PAGE - 1, extent.head());
      Optional<ChainCheck> broken = walk.through(between(from, last), last);
      if (broken.isPresent()) {
        return broken.get();
      }
    }
    return walk.ended(extent);
  }

  /** What the changed events have for a hash now, as the newest event about each says. */
  private Map<Long, String> redactions(Handle handle) {
    Map<Long, String> hashes = new HashMap<>();
    handle
        .createQuery("select body from events where kind = 'Forgotten' order by seq")
        .mapTo(String.class)
        .map(body -> json.read(body, HouseEvent.class))
        .forEach(
            event -> {
              if (event instanceof HouseEvent.Forgotten forgotten) {
                forgotten.events().forEach(one -> hashes.put(one.seq(), one.hash()));
              }
            });
    return hashes;
  }

  /** The hash of an event, to be compared with an anchor; none where there is no such event. */
  public Optional<String> hashOf(long number) {
    return between(number, number).stream().map(Chain.Link::hash).findFirst();
  }

  /** Gives every event in order, page by page, to somebody who takes it away. */
  public void each(Consumer<Written> taker) {
    long next = 1;
    List<Chain.Link> page = between(next, next + PAGE - 1);
    while (!page.isEmpty()) {
      page.stream().map(Audit::whole).forEach(taker);
      next = page.getLast().seq() + 1;
      page = between(next, next + PAGE - 1);
    }
  }

  /**
   * An event as it stands in the chain.
   *
   * @param request the request that it is about, or HOUSE
   * @param version the version that it led to; below zero where it changed no request
   */
  public record Written(
      Trail.Entry entry, String request, long version, String previousHash, String hash) {}

  private static Written whole(Chain.Link link) {
    return new Written(
        written(link), link.requestId(), link.version(), link.previousHash(), link.hash());
  }

  private List<Chain.Link> between(long first, long last) {
    return transactions.reading(
        "read the chain",
        handle ->
            handle
                .createQuery("select * from events where seq between :first and :last order by seq")
                .bind("first", first)
                .bind("last", last)
                .map(LINK)
                .list());
  }

  private static Extent extent(Handle handle) {
    return handle
        .createQuery(
            """
            select h.seq, h.hash,
              coalesce((select min(e.seq) from events e), 1) first,
              coalesce((select max(e.seq) from events e), 0) last
            from head h where h.id = 1
            """)
        .map(
            (row, _) ->
                new Extent(
                    row.getLong("seq"),
                    row.getString("hash"),
                    row.getLong("first"),
                    row.getLong("last")))
        .one();
  }

  /** Where the chain should end, and where its table begins and ends. */
  private record Extent(long head, String hash, long first, long last) {}

  /** How far the chain is found whole. */
  private static final class Walk {
    private final Map<Long, String> redactions;
    private long next = 1;
    private String previous = Chain.ORIGIN;

    Walk(Map<Long, String> redactions) {
      this.redactions = redactions;
    }

    /**
     * Whether it is what was written, or what a later event of the same chain says that it was
     * changed to.
     */
    private boolean isGenuine(Chain.Link link) {
      String now = link.expectedHash();
      return link.hash().equals(now) || now.equals(redactions.get(link.seq()));
    }

    /** Goes on through events that should reach up to {@code last} without a gap. */
    private Optional<ChainCheck> through(List<Chain.Link> links, long last) {
      for (Chain.Link link : links) {
        if (link.seq() != next) {
          return broken("it is missing");
        }
        if (!link.previousHash().equals(previous)) {
          return broken("it does not follow the event before it");
        }
        if (!isGenuine(link)) {
          return broken("it is not what was written");
        }
        previous = link.hash();
        next++;
      }
      return next > last ? Optional.empty() : broken("it is missing");
    }

    private ChainCheck ended(Extent extent) {
      if (extent.last() > extent.head()) {
        return new ChainCheck.Broken(extent.head() + 1, "it stands behind the head");
      }
      return previous.equals(extent.hash())
          ? new ChainCheck.Whole(extent.head(), previous)
          : new ChainCheck.Broken(extent.head(), "the head is another");
    }

    private Optional<ChainCheck> broken(String what) {
      return Optional.of(new ChainCheck.Broken(next, what));
    }
  }
}
