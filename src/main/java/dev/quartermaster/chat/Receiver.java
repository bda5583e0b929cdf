package dev.quartermaster.chat;

/**
 * Takes what people do; the way in from any platform. Called on many threads; returns within
 * milliseconds.
 */
@FunctionalInterface
public interface Receiver {
  /** Takes one interaction. Throws only for bugs; then nothing was recorded. */
  Handled receive(Interaction interaction);
}
