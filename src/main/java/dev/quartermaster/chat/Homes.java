package dev.quartermaster.chat;

/** The port to the page that each person has of the bot, where the platform gives one. */
@FunctionalInterface
public interface Homes {
  /**
   * Puts a card in place of what stands on somebody's own page. Blocks for at most a few seconds.
   *
   * @param conversation the direct conversation with him; what he does on the page has its place
   *     there
   */
  Delivery show(Person person, Place conversation, Card page);
}
