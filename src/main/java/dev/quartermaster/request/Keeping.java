package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Quote;

/** An order that keeps a machine's disk as it is, or puts it back as it was. */
public sealed interface Keeping extends Order {
  @Override
  default Quote quoteAfter(Quote before) {
    return before;
  }

  /**
   * A snapshot.
   *
   * @param name its name, of which the machine has no other
   */
  record Snap(String name) implements Keeping {
    @Override
    public Verb verb() {
      return Verb.SNAPSHOT;
    }

    @Override
    public Text wish() {
      return Text.of("take a snapshot of it, ").strong(name);
    }

    @Override
    public Text outcome() {
      return Text.of("Its disk is kept as the snapshot ").strong(name).and(".");
    }
  }

  /**
   * The disk of a snapshot; how it is now is kept as a snapshot first.
   *
   * @param id one of the machine's own snapshots
   */
  record Restore(CloudId.Snapshot id) implements Keeping {
    @Override
    public Verb verb() {
      return Verb.RESTORE;
    }

    @Override
    public Text wish() {
      return Text.of("put it back to the snapshot ").code(id.value());
    }

    @Override
    public Text outcome() {
      return Text.of("Its disk is what it was in the snapshot ")
          .code(id.value())
          .and("; how it was before is a snapshot, too.");
    }
  }

  /**
   * A template of the team.
   *
   * @param name its name, which no other has
   */
  record Image(String name) implements Keeping {
    @Override
    public Verb verb() {
      return Verb.KEEP;
    }

    @Override
    public Text wish() {
      return Text.of("keep it as the template ").strong(name);
    }

    @Override
    public Text outcome() {
      return Text.of("It is kept as the template ")
          .strong(name)
          .and(", which machines of its region can be made from.");
    }
  }
}
