package dev.quartermaster.chat.slack;

/**
 * A delivery that was dealt with.
 *
 * @param afterwards to be run once, after the answer has left or could not leave
 */
record Taken(Ack ack, Runnable afterwards) {
  static Taken with(Ack ack) {
    return new Taken(ack, () -> {});
  }
}
