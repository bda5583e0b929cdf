package dev.quartermaster.request;

/** The disk is nearly full, so nothing new is taken; nothing was written. */
public final class OutOfRoom extends StoreUnavailable {
  private static final long serialVersionUID = 1;

  /** Says what was being done. */
  public OutOfRoom(String doing) {
    super(doing, new IllegalStateException("the disk is nearly full"));
  }
}
