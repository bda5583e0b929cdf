package dev.quartermaster.chat;

import java.util.Optional;

/**
 * The port to a chat platform. Calls block for at most a few seconds and never wait for a limit:
 * they say {@link Delivery.Later}, and the row that asked is looked at again. A message may be
 * delivered twice when an answer was lost; it never is by us on purpose.
 */
public interface Chat {
  /**
   * Posts a card in a channel.
   *
   * @param about the same each time the same message is tried, so that it keeps its turn
   */
  Delivery post(Place place, Card card, String about);

  /** Posts a card in the thread of a message. */
  Delivery reply(MessageRef root, Card card);

  /** Puts a card in place of what a message says. */
  Delivery update(MessageRef message, Card card);

  /**
   * As {@link #update}, for what may as well not be drawn: it takes nobody's turn, and where there
   * is none to spare it is {@link Delivery.Later} and shall be forgotten.
   */
  Delivery freshen(MessageRef message, Card card);

  /** Shows a card to one person only, in a channel. The message can't be changed later. */
  Delivery whisper(Place place, Person person, Card card);

  /** Posts a card in the direct conversation with a person. */
  Delivery direct(Person person, Card card);

  /** A link to a message, where the platform gives one. */
  Optional<String> link(MessageRef message);
}
