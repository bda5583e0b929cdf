package dev.quartermaster.machine;

/** Machines kept as templates of the team. */
public interface Images {
  /** Keeps a machine as a template. Not to be repeated after an unclear answer. */
  ActionOutcome keep(CloudId.Machine machine, String name);

  /** Gives a template another name. */
  ActionOutcome rename(CloudId.Template id, String name);

  /** Deletes a template for good. */
  ActionOutcome delete(CloudId.Template id);
}
