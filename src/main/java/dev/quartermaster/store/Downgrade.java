package dev.quartermaster.store;

/** The database was written by a newer program; nothing of it was changed. */
final class Downgrade extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what it holds, what this program knows, and what to do. */
  Downgrade(String holds, String knows) {
    super(
        "was written by a newer Quartermaster (its schema is "
            + holds
            + ", this one knows "
            + knows
            + "). Nothing was changed. Start the newer program again, or put back the copy that"
            + " was made before the upgrade with restore");
  }
}
