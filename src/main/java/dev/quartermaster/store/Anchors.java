package dev.quartermaster.store;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the chain of events ended at some time, kept where whoever writes the store can't reach: in
 * the operations channel and in the log.
 */
final class Anchors {
  private static final Logger log = LoggerFactory.getLogger(Anchors.class);

  private Anchors() {}

  /** The anchor as a message; {@code audit verify --anchor} takes it. */
  static Card card(long seq, String hash, String why) {
    return Card.saying(Text.of("Audit anchor ").code(seq + ":" + hash).and(" (" + why + ")."));
  }

  /** The anchor as a line of the log. */
  static void log(Chain.Head head, String why) {
    log.info("audit anchor seq={} hash={} why={}", head.seq(), head.hash(), why);
  }
}
