package dev.quartermaster.store;

import dev.quartermaster.request.Cap;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.OverLimit;
import dev.quartermaster.request.Request;
import org.jdbi.v3.core.Handle;

/**
 * Counts what a change adds to, inside its transaction and behind the held head: whoever writes at
 * the same time is counted, or counts this one.
 */
final class Counts {
  private static final String ON_ITS_WAY = "'APPROVED', 'CREATING', 'UNCERTAIN'";
  private static final String WAITING = "(stage = 'PENDING' and ballot_edition > 0)";

  private Counts() {}

  /** Throws {@link OverLimit} where there is more than the change's limits allow. */
  static void check(Handle handle, Change change) {
    for (Cap cap : change.caps()) {
      if (count(handle, cap, change.after()) > cap.most()) {
        throw new OverLimit(cap);
      }
    }
  }

  private static long count(Handle handle, Cap cap, Request row) {
    String sql = "select count(*) from requests where " + scope(cap) + " and " + counted(cap);
    var query = handle.createQuery(sql);
    switch (cap.scope()) {
      case PERSON -> query.bind("team", row.asker().team()).bind("id", row.asker().id());
      case CHANNEL -> query.bind("channel", row.place().channel());
      case ALL -> {}
    }
    if (cap.counted() == Cap.Counted.OPENED) {
      query.bind("since", cap.since().toEpochMilli());
    }
    return query.mapTo(Long.class).one();
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
      case MACHINES -> "(has_machine or stage in (" + ON_ITS_WAY + ") or " + WAITING + ")";
      case OPENED -> "opened_at > :since";
      case WAITING -> WAITING;
    };
  }
}
