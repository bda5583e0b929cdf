package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Standing;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Everything that the Core API can do, for one account. */
public final class CoreProvider {
  private CoreProvider() {}

  /**
   * The provider for one account.
   *
   * @param options where, with which key and within which limits
   * @param random makes the passwords of new users
   * @param clock tells how long a {@code Retry-After} date is away
   */
  public static Provider of(
      PaperspaceOptions options, RandomGenerator random, InstantSource clock) {
    var connection = new Connection(options, clock);
    var actions = new CoreActions(connection);
    var cloud = new PaperspaceCore(options, random, clock);
    var copies = new NoCopies();
    var places = new NoPlaces();
    return new Provider(
        Abilities.CORE,
        cloud,
        () -> cloud.scripts().map(_ -> Standing.UNSAID),
        new CoreUpkeep(connection, actions),
        new CoreAccess(actions),
        copies,
        copies,
        places,
        new CoreScripts(connection),
        places,
        new NoEvents());
  }
}
