package dev.quartermaster.store;

import java.util.List;
import java.util.Random;

/**
 * Something done to the table of events behind the store's back.
 *
 * @param first the first event that is not as it was
 * @param statements how it is done
 */
record Tampering(long first, List<String> statements) {
  private static final List<String> EDITS =
      List.of(
          "body = body || ' '",
          "body = replace(body, 'version', 'Version')",
          "actor = 'U0EVE'",
          "kind = 'Confirmed'",
          "at = at + 1",
          "version = version + 100",
          "request_id = 'R-99999'",
          "hash = '" + "a".repeat(64) + "'",
          "previous_hash = '" + "b".repeat(64) + "'");

  /** One of many, anywhere among so many events. */
  static Tampering drawn(Random random, int events) {
    long seq = 1L + random.nextInt(events);
    return switch (random.nextInt(7)) {
      case 0, 1 -> edit(seq, EDITS.get(random.nextInt(EDITS.size())));
      case 2 -> new Tampering(seq, List.of("delete from events where seq = " + seq));
      case 3 -> swap(Math.min(seq, events - 1), events, random);
      case 4 -> new Tampering(seq, List.of("delete from events where seq >= " + seq));
      case 5 -> duplicate(seq, events);
      case 6 -> closedGap(Math.min(seq, events - 1));
      default -> throw new AssertionError("not drawn");
    };
  }

  private static Tampering edit(long seq, String set) {
    return new Tampering(seq, List.of("update events set " + set + " where seq = " + seq));
  }

  private static Tampering swap(long seq, int events, Random random) {
    long other = seq + 1 + random.nextInt((int) (events - seq));
    return new Tampering(
        seq,
        List.of(
            "update events set seq = -1 where seq = " + seq,
            "update events set seq = " + seq + " where seq = " + other,
            "update events set seq = " + other + " where seq = -1"));
  }

  /** A copy behind the last. */
  private static Tampering duplicate(long seq, int events) {
    return new Tampering(
        events + 1L,
        List.of(
            """
            insert into events
            select %d, request_id, version + 100, kind, actor, at, body, previous_hash, hash
            from events where seq = %d
            """
                .formatted(events + 1L, seq)));
  }

  /** One taken out, and the rest moved up. */
  private static Tampering closedGap(long seq) {
    return new Tampering(
        seq,
        List.of(
            "delete from events where seq = " + seq,
            "update events set seq = -seq where seq > " + seq,
            "update events set seq = -seq - 1 where seq < 0"));
  }
}
