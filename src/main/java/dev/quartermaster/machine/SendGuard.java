package dev.quartermaster.machine;

/**
 * The last check before the first byte of a create leaves; asked on the sending thread, with the
 * connection already up.
 */
@FunctionalInterface
public interface SendGuard {
  /** True while the intent is fresh and still ours. */
  boolean maySend();
}
