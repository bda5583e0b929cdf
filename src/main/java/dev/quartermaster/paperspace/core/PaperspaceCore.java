package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.SendGuard;
import dev.quartermaster.machine.Template;
import dev.quartermaster.paperspace.wire.Absence;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Paperspace's Core API ({@code api.paperspace.io}). Calls block: a create for at most the create
 * limit, a listing for three read limits in all, everything else for one read limit. Nothing of the
 * key, of a password or of a body is ever logged or part of an outcome's words.
 */
public final class PaperspaceCore implements Cloud {
  private final Connection connection;
  private final CoreCreate creates;
  private final MachineListing listing;
  private final CoreActions actions;

  /**
   * A client for one account.
   *
   * @param options where, with which key and within which limits
   * @param random makes the passwords of new users; a {@link java.security.SecureRandom} outside
   *     tests
   * @param clock tells how long a {@code Retry-After} date is away
   */
  public PaperspaceCore(PaperspaceOptions options, RandomGenerator random, InstantSource clock) {
    this.connection = new Connection(options, clock);
    this.creates = new CoreCreate(connection, random);
    this.listing = new MachineListing(connection, options);
    this.actions = new CoreActions(connection);
  }

  @Override
  public CreateOutcome create(CreateOrder order, SendGuard guard) {
    return creates.send(order, guard);
  }

  @Override
  public Reading<List<Machine>> machines() {
    return listing.complete();
  }

  @Override
  public Reading<Optional<Machine>> machine(CloudId.Machine id) {
    var url = connection.url("machines/getMachinePublic", Map.of("machineId", id.value()));
    return Absence.allowed(
        connection
            .reads()
            .one(url, Wire.Machine.class, wire -> Translation.machineAskedFor(wire, id)));
  }

  @Override
  public Reading<Optional<Boolean>> available(Region region, MachineType type) {
    boolean tracked =
        type.family() == MachineType.Family.GPU && Abilities.CORE.types().contains(type);
    if (!tracked) {
      return new Reading.Read<>(Optional.empty());
    }
    return connection
        .reads()
        .one(
            connection.url(
                "machines/getAvailability",
                Map.of("region", region.wireName(), "machineType", type.wireName())),
            Wire.Availability.class,
            wire -> Optional.of(Translation.available(wire)));
  }

  @Override
  public Reading<List<Template>> templates() {
    return connection
        .reads()
        .all(
            connection.url("templates/getTemplates"), Wire.Template[].class, Translation::template);
  }

  @Override
  public Reading<List<Network>> networks() {
    return connection
        .reads()
        .all(connection.url("networks/getNetworks"), Wire.Network[].class, Translation::network);
  }

  @Override
  public Reading<List<Script>> scripts() {
    return connection
        .reads()
        .all(connection.url("scripts/getScripts"), Wire.Script[].class, Translation::script);
  }

  @Override
  public Reading<List<CloudUser>> users() {
    return connection
        .reads()
        .all(connection.url("users/getUsers"), Wire.User[].class, Translation::user);
  }

  @Override
  public ActionOutcome start(CloudId.Machine id) {
    return actions.ask(id, "start", Map.of());
  }

  @Override
  public ActionOutcome stop(CloudId.Machine id) {
    return actions.ask(id, "stop", Map.of());
  }

  @Override
  public ActionOutcome destroy(CloudId.Machine id, boolean releasePublicIp) {
    return actions.ask(id, "destroyMachine", Map.of("releasePublicIp", releasePublicIp));
  }

  @Override
  public ActionOutcome rename(CloudId.Machine id, String name) {
    return actions.ask(id, "updateMachinePublic", Map.of("machineName", name));
  }
}
