package dev.quartermaster.machine;

/** Private networks, beside their list. */
public interface NetworkShelf {
  /** Makes one. Not to be repeated after an unclear answer. */
  Reading<Network> create(String name, Region region);

  /** Gives it another name. */
  ActionOutcome rename(CloudId.Network id, String name);

  /** Deletes it for good. */
  ActionOutcome delete(CloudId.Network id);
}
