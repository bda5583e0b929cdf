package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.machine.Quote;

/** The policy, as asked about one wish of one person; knows who people are by facts ≤ 60 s old. */
@FunctionalInterface
public interface Judge {
  /** What the policy says now. Blocks for a few seconds at most. */
  Verdict of(Person asker, Place place, Quote quote);
}
