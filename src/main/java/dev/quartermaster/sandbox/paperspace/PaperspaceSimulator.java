package dev.quartermaster.sandbox.paperspace;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The Paperspace Core API (legacy) on a loopback port, with an account of its own and a control
 * door under {@code /_sim/}. Machines change state by the given clock alone. Safe for many threads.
 */
public final class PaperspaceSimulator implements AutoCloseable {
  private final HttpDoor door;
  private final Faults faults;
  private final Ledger ledger;

  private PaperspaceSimulator(HttpDoor door, Faults faults, Ledger ledger) {
    this.door = door;
    this.faults = faults;
    this.ledger = ledger;
  }

  /**
   * Starts a simulator; it is answering when this returns.
   *
   * @param clock the time by which machines change
   * @param random where ids come from; used by one thread at a time
   * @throws java.io.UncheckedIOException when the port can't be had
   */
  public static PaperspaceSimulator start(
      Options options, InstantSource clock, RandomGenerator random) {
    var api = new CoreApi(new Estate(new Account(options.teamId()), options, new Ids(random)));
    var faults = new Faults();
    Journal journal = Journal.of(options);
    var ledger = new Ledger(api, journal, clock);
    var service = new Service(options, clock, api, faults, journal);
    var door = new HttpDoor(new Front(service, new ControlDoor(faults, ledger)), options.port());
    door.open();
    return new PaperspaceSimulator(door, faults, ledger);
  }

  /** Where the API is: {@code http://127.0.0.1:PORT}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + door.port());
  }

  /** Arms a fault behind those that are armed. */
  public void inject(Fault fault) {
    faults.arm(fault);
  }

  /** The faults that are armed. */
  public Faults faults() {
    return faults;
  }

  /** All machines ever made, oldest first, the gone and the not yet visible ones included. */
  public List<MachineView> machines() {
    return ledger.machines();
  }

  /** The account's people. */
  public List<UserView> users() {
    return ledger.users();
  }

  /** The last 500 requests of the API, oldest first. */
  public List<WireView> requests() {
    return ledger.wire();
  }

  /** The creates that came in, oldest first; the last 10,000 of them. */
  public List<CreateView> creates() {
    return ledger.creates();
  }

  /** How many creates ever came in. */
  public long createCount() {
    return ledger.createCount();
  }

  /**
   * Takes a machine away at once, as a second administrator could.
   *
   * @return false when there is no such machine
   */
  public boolean vanish(String machineId) {
    return ledger.vanish(machineId);
  }

  /**
   * Puts a machine in a state, in which it stays until the next action.
   *
   * @param state the Core API's word for it
   * @return false when there is no such machine or state
   */
  public boolean force(String machineId, String state) {
    return MachineState.named(state).filter(word -> ledger.force(machineId, word)).isPresent();
  }

  /** Closes the port; waiting answers are cut. */
  @Override
  public void close() {
    door.close();
  }
}
