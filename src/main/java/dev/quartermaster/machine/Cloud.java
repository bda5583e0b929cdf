package dev.quartermaster.machine;

import java.util.List;
import java.util.Optional;

/**
 * The port to a cloud. Reads and actions may be repeated; {@link #create} puts at most one request
 * on the wire each time it is called, and its caller calls it at most once for an attempt, ever.
 * Calls block, each for at most 30 s.
 */
public interface Cloud {
  /** Sends one create, after asking the guard; never retries, follows or re-sends. */
  CreateOutcome create(CreateOrder order, SendGuard guard);

  /** All machines that the key sees: a complete listing or none at all. */
  Reading<List<Machine>> machines();

  /** One machine with its events; empty when the cloud says that it isn't there. */
  Reading<Optional<Machine>> machine(CloudId.Machine id);

  /**
   * Whether such a machine could be had now; empty where the API keeps no data for the type (R30).
   */
  Reading<Optional<Boolean>> available(Region region, MachineType type);

  /** All templates of the account. */
  Reading<List<Template>> templates();

  /** All private networks of the account. */
  Reading<List<Network>> networks();

  /** All start-up scripts of the account. */
  Reading<List<Script>> scripts();

  /** Everybody in the account's team. */
  Reading<List<CloudUser>> users();

  /** Starts it; nothing happens if it runs. */
  ActionOutcome start(CloudId.Machine id);

  /** Stops it; nothing happens if it is off. */
  ActionOutcome stop(CloudId.Machine id);

  /**
   * Takes it away for good, with its snapshots; the static address goes too if asked, else it goes
   * on costing.
   */
  ActionOutcome destroy(CloudId.Machine id, boolean releasePublicIp);

  /** Gives it another name. */
  ActionOutcome rename(CloudId.Machine id, String name);
}
