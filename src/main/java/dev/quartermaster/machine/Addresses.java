package dev.quartermaster.machine;

import java.util.List;

/** Static public addresses. */
public interface Addresses {
  /** All of the account's. */
  Reading<List<Address>> all();

  /** Takes a new one. Not to be repeated after an unclear answer: there could be two. */
  Reading<Address> claim(Region region);

  /** Gives it to a machine of the same region that has none. */
  ActionOutcome assign(String ip, CloudId.Machine machine);

  /** Takes it from its machine and keeps it, and its cost. */
  ActionOutcome free(String ip);

  /** Gives it up for good. */
  ActionOutcome release(String ip);
}
