package dev.quartermaster.machine;

import java.util.List;

/** Who may use a machine beside its owner. */
public interface Access {
  /** Everybody who has access. */
  Reading<List<CloudUser>> of(CloudId.Machine machine);

  /** Lets somebody use it; nothing happens if he may already. */
  ActionOutcome grant(CloudId.Machine machine, CloudId.User user);

  /** Takes that away. */
  ActionOutcome revoke(CloudId.Machine machine, CloudId.User user);
}
