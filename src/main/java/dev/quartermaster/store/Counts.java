package dev.quartermaster.store;

import dev.quartermaster.request.Cap;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.OverLimit;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Counts what a change adds to, inside its transaction and behind the held head: whoever writes at
 * the same time is counted, or counts this one.
 */
final class Counts {
  private static final String ON_ITS_WAY = "'APPROVED', 'CREATING', 'UNCERTAIN', 'WAITING'";
  private static final String WAITING = "(stage = 'PENDING' and ballot_edition > 0)";

  private Counts() {}

  /** Throws {@link OverLimit} where there is more than the change's limits allow. */
  static void check(Handle handle, Change change) {
    for (Cap cap : change.caps()) {
      if (count(handle, cap, change.after()) > cap.most()) {
        throw new OverLimit(cap, other(handle, cap, change.after()));
      }
    }
  }

  private static long count(Handle handle, Cap cap, Request row) {
    String amount = cap.counted() == Cap.Counted.COST ? "coalesce(sum(dollars), 0)" : "count(*)";
    String sql = "select " + amount + " from requests where " + scope(cap) + " and " + counted(cap);
    return bound(handle.createQuery(sql), cap, row).mapTo(Long.class).one();
  }

  private static Query bound(Query query, Cap cap, Request row) {
    switch (cap.scope()) {
      case PERSON -> query.bind("team", row.asker().team()).bind("id", row.asker().id());
      case CHANNEL -> query.bind("channel", row.place().channel());
      case ALL -> {}
    }
    switch (cap.counted()) {
      case OPENED -> query.bind("since", cap.since().toEpochMilli());
      case SAME -> query.bind("fingerprint", Cap.mark(row));
      case OPEN, MACHINES, WAITING, COST -> {}
    }
    return query;
  }

  private static Optional<RequestId> other(Handle handle, Cap cap, Request row) {
    if (cap.counted() != Cap.Counted.SAME) {
      return Optional.empty();
    }
    return bound(
            handle.createQuery(
                "select id from requests where "
                    + scope(cap)
                    + " and "
                    + counted(cap)
                    + " and id <> :this order by opened_at"),
            cap,
            row)
        .bind("this", row.id().value())
        .mapTo(String.class)
        .findFirst()
        .flatMap(RequestId::named);
  }

  private static String scope(Cap cap) {
    return switch (cap.scope()) {
      case PERSON -> "asker_team = :team and asker_id = :id";
      case CHANNEL -> "channel = :channel";
      case ALL -> "1 = 1";
    };
  }

  private static String counted(Cap cap) {
    return switch (cap.counted()) {
      case OPEN -> "stage in ('DRAFT', 'PENDING', " + ON_ITS_WAY + ")";
      case MACHINES, COST -> "(has_machine or stage in (" + ON_ITS_WAY + ") or " + WAITING + ")";
      case OPENED -> "opened_at > :since";
      case WAITING -> WAITING;
      case SAME -> WAITING + " and fingerprint = :fingerprint";
    };
  }
}
