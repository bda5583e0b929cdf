package dev.quartermaster.store;

import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.RequestId;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/**
 * Puts into the chain of events what is no change of a request. It stands under the request that it
 * is about, if it is about one, and under a version below zero, which no change ever has.
 */
final class HouseLinks {
  /** What stands in place of a request where it is about none. */
  static final String HOUSE = "HOUSE";

  private final Transactions transactions;
  private final Json json;
  private final Chain chain;
  private final InstantSource clock;

  HouseLinks(Transactions transactions, Json json, Chain chain, InstantSource clock) {
    this.transactions = transactions;
    this.json = json;
    this.chain = chain;
    this.clock = clock;
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

  /** Says in the log where the chain ends now. */
  Chain.Head logAnchor(String why) {
    Chain.Head head = transactions.reading("read the head", Chain::read);
    Anchors.log(head, why);
    return head;
  }

  /** Writes an event inside an open transaction. */
  void append(Handle handle, HouseEvent event) {
    Chain.Head head = chain.hold(handle);
    Chain.Link link =
        new Chain.Link(
                head.seq() + 1,
                event.subject().map(RequestId::value).orElse(HOUSE),
                -(head.seq() + 1),
                event.getClass().getSimpleName(),
                event.actor().id(),
                clock.millis(),
                json.write(event, HouseEvent.class),
                head.hash(),
                "")
            .sealed();
    chain.write(handle, link);
    chain.move(handle, new Chain.Head(link.seq(), link.hash(), head.line()));
  }
}
