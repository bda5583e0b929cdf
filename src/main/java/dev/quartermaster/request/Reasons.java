package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Quote;

/** Says why the policy rules a wish as it does. */
@FunctionalInterface
public interface Reasons {
  /**
   * The rule, what it looked at, and what would be ruled better, as of now. Blocks for a few
   * seconds at most.
   */
  Text why(Person asker, Place place, Quote quote);
}
