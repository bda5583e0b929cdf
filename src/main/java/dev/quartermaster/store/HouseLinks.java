package dev.quartermaster.store;

import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.RequestId;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/** Puts into the chain of events what is no change of a request. */
final class HouseLinks {
  /** What stands where other events name their request. */
  static final String HOUSE = "HOUSE";

  private final Transactions transactions;
  private final Json json;
  private final Chain chain;
  private final InstantSource clock;
  private final boolean shared;

  HouseLinks(
      Transactions transactions, Json json, Chain chain, InstantSource clock, boolean shared) {
    this.transactions = transactions;
    this.json = json;
    this.chain = chain;
    this.clock = clock;
    this.shared = shared;
  }

  /** Writes an event of its own. */
  void append(HouseEvent event) {
    transactions.within(
        "note what happened",
        handle -> {
          append(handle, event);
          return true;
        });
  }

  /** Writes an event inside an open transaction. */
  void append(Handle handle, HouseEvent event) {
    Chain.Head head = chain.hold(handle, shared);
    Chain.Link link =
        new Chain.Link(
                head.seq() + 1,
                HOUSE,
                head.seq() + 1,
                event.getClass().getSimpleName(),
                event.actor().id(),
                clock.millis(),
                json.write(event, HouseEvent.class),
                head.hash(),
                "")
            .sealed();
    Chain.write(handle, link);
    event.subject().map(RequestId::value).ifPresent(about -> mark(handle, link.seq(), about));
    chain.move(handle, new Chain.Head(link.seq(), link.hash(), head.line()));
  }

  /** So that it is found with the request; what the chain vouches for is in the body. */
  private static void mark(Handle handle, long seq, String about) {
    handle
        .createUpdate("update events set about = :about where seq = :seq")
        .bind("about", about)
        .bind("seq", seq)
        .execute();
  }
}
