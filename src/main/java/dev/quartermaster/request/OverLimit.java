package dev.quartermaster.request;

import java.util.Optional;

/** There would be more than the policy's limits allow; nothing was written. */
public final class OverLimit extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Cap cap;
  private final transient Optional<RequestId> same;

  /** That limit. */
  public OverLimit(Cap cap) {
    this(cap, Optional.empty());
  }

  /** That limit, and the request that asks for the same, where that is what was met. */
  public OverLimit(Cap cap, Optional<RequestId> same) {
    super("more than " + cap.most() + " " + cap.counted() + " of " + cap.scope());
    this.cap = cap;
    this.same = same;
  }

  /** The limit that was met. */
  public Cap cap() {
    return cap;
  }

  /** The request that asks for exactly the same and waits already. */
  public Optional<RequestId> same() {
    return same;
  }
}
