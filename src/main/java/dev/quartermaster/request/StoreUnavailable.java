package dev.quartermaster.request;

/**
 * The store could not do it now: locked, full or broken. It is not known whether a change was
 * written; read again.
 */
public sealed class StoreUnavailable extends RuntimeException permits OutOfRoom {
  private static final long serialVersionUID = 1;

  /** Says what was being done. */
  public StoreUnavailable(String doing, Throwable cause) {
    super(doing, cause);
  }
}
