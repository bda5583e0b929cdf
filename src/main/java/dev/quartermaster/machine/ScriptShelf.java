package dev.quartermaster.machine;

import java.util.Optional;

/** Start-up scripts; they can't be edited, only made anew. */
public interface ScriptShelf {
  /** One of them; empty when it isn't there. */
  Reading<Optional<Script>> show(CloudId.Script id);

  /** What it does, word by word; empty when it isn't there. */
  Reading<Optional<String>> text(CloudId.Script id);

  /** Makes one. Not to be repeated after an unclear answer. */
  Reading<Script> create(NewScript script);

  /** Deletes it for good. */
  ActionOutcome delete(CloudId.Script id);

  /** Gives it to a machine, for its next boot. */
  ActionOutcome assign(CloudId.Script id, CloudId.Machine machine);

  /** Takes it from a machine. */
  ActionOutcome unassign(CloudId.Script id, CloudId.Machine machine);
}
