package dev.quartermaster.chat.slack;

import java.util.OptionalInt;

/** Where deliveries come in. */
sealed interface Entrance extends AutoCloseable permits FrontDoor, SocketDoor {
  /**
   * Takes deliveries from now on.
   *
   * @return the port that is listened on, where there is one
   * @throws IllegalStateException when it can't listen
   */
  OptionalInt open();

  /** Takes nothing new, waits up to 5 s for what is under way, and stops. */
  @Override
  void close();
}
