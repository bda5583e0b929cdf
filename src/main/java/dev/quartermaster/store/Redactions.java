package dev.quartermaster.store;

import dev.quartermaster.chat.Person;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.HouseEvent.Redaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/**
 * Changes events after they were written. Each keeps its hash, so that the chain and every anchor
 * still hold, and a new event says which hash the changed text has.
 */
final class Redactions {
  private static final Person OPERATOR = new Person("", "operator");
  private static final int AT_ONCE = 500;

  private final HouseLinks links;

  /** Says so by those. */
  Redactions(HouseLinks links) {
    this.links = links;
  }

  /**
   * What the new event says.
   *
   * @param instead what stands in place of what was taken out
   */
  record Note(String instead, Instant at) {}

  /** Changes those events that a condition picks and the change is about; how many. */
  int apply(Handle handle, Note note, String which, UnaryOperator<Chain.Link> change) {
    List<Redaction> done = new ArrayList<>();
    List<Chain.Link> all =
        handle
            .createQuery(
                "select * from events where kind <> 'Forgotten' and body <> '{}' and "
                    + which
                    + " order by seq")
            .map(Audit.LINK)
            .list();
    for (Chain.Link link : all) {
      Chain.Link now = change.apply(link);
      if (!now.equals(link)) {
        handle.execute(
            "update events set actor = ?, body = ? where seq = ?",
            now.actor(),
            now.body(),
            now.seq());
        done.add(new Redaction(now.seq(), now.expectedHash()));
      }
    }
    for (int from = 0; from < done.size(); from += AT_ONCE) {
      List<Redaction> some = done.subList(from, Math.min(from + AT_ONCE, done.size()));
      links.append(handle, new HouseEvent.Forgotten(OPERATOR, note.instead(), some, note.at()));
    }
    return done.size();
  }

  /** The same event with nothing in it. */
  static Chain.Link emptied(Chain.Link link) {
    return link.saying("-", "{}");
  }
}
