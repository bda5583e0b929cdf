package dev.quartermaster.chat;

import java.time.Duration;

/** What became of a message. */
public sealed interface Delivery {
  /** It stands there. */
  record Delivered(MessageRef message) implements Delivery {}

  /**
   * Not now: a limit, an outage, or no clear answer; to be tried again after a while at the
   * earliest.
   */
  record Later(Duration pause, String why) implements Delivery {}

  /** Never there: the place is closed to us. */
  record Refused(Why why, String words) implements Delivery {}

  /** Why a place is closed. */
  enum Why {
    /** We aren't in the channel, or can't see it. */
    NOT_IN_CHANNEL,
    /** The channel is archived or read-only. */
    CLOSED,
    /** The message to change is gone. */
    MESSAGE_GONE,
    /** Our token is refused everywhere. */
    NO_ACCESS,
    /** The platform won't take the message as it is. */
    UNFIT
  }
}
