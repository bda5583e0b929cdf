package dev.quartermaster.request;

/** There would be more than the policy's limits allow; nothing was written. */
public final class OverLimit extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Cap cap;

  /** That limit. */
  public OverLimit(Cap cap) {
    super("more than " + cap.most() + " " + cap.counted() + " of " + cap.scope());
    this.cap = cap;
  }

  /** The limit that was met. */
  public Cap cap() {
    return cap;
  }
}
