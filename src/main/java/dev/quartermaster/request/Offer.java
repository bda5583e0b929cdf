package dev.quartermaster.request;

import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Quote;
import java.util.List;

/**
 * Less than was asked for, which an approver would say yes to; its asker has to take it.
 *
 * @param vote the approver's yes to just that
 * @param draft what it is, as it would have been typed
 * @param quote what it is, priced
 * @param changes what is different, as "size 250 → 100"
 */
public record Offer(Vote vote, Draft draft, Quote quote, List<String> changes) {
  public Offer {
    changes = List.copyOf(changes);
  }
}
