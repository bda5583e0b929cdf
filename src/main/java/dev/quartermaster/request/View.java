package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import java.time.Instant;
import java.util.Optional;

/** What a card is drawn from: a row, and whether everything is stopped, both as they are then. */
record View(Request row, Optional<Freeze> frozen) {
  /** What stands now. */
  static View now(RequestStore store, RequestId id) {
    return of(store, store.find(id).orElseThrow());
  }

  /** That row, and whether everything is stopped now. */
  static View of(RequestStore store, Request row) {
    boolean asks = FrozenCard.concerns(row);
    return new View(row, asks ? store.brake().frozen() : Optional.empty());
  }

  /** The card in the channel, as it stands at some time by the waiting clock. */
  Card root(Instant now, Usual usual) {
    return FrozenCard.of(row, RootCard.of(row, now, usual), frozen);
  }

  /** The same where it stands elsewhere than where it was asked for. */
  Card elsewhere(Instant now, Usual usual) {
    return FrozenCard.of(row, RootCard.elsewhere(row, now, usual), frozen);
  }

  /** The card of those who decide. */
  Card ballot() {
    return FrozenCard.of(row, ApprovalCard.of(row), frozen);
  }

  /** Whether something else stands by now. */
  boolean isOutdated(RequestStore store) {
    View now = now(store, row.id());
    return now.row().version() > row.version() || !now.frozen().equals(frozen);
  }
}
