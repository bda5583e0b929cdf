package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import java.time.InstantSource;

/** Everything that the API v1 can do, for one account. */
public final class V1Provider {
  private V1Provider() {}

  /**
   * The provider for one account.
   *
   * @param options where, with which key and within which limits
   * @param mailsPassword whether Paperspace mails a new machine's password to the key's user
   * @param clock tells how long a {@code Retry-After} date is away, and how long a machine ran
   */
  public static Provider of(PaperspaceOptions options, boolean mailsPassword, InstantSource clock) {
    var connection = new Connection(options, clock);
    var paging = new Paging(connection, options);
    var actions = new V1Actions(connection);
    return new Provider(
        Abilities.V1,
        new PaperspaceV1(options, mailsPassword, clock),
        new V1Standing(connection),
        new V1Upkeep(connection, new V1Usage(paging, clock)),
        new V1Access(connection, paging, actions),
        new V1Snapshots(paging, actions),
        new V1Images(actions),
        new V1Addresses(connection, paging, actions),
        new V1Scripts(connection, actions),
        new V1Networks(connection, actions),
        new V1Events(connection, paging));
  }
}
