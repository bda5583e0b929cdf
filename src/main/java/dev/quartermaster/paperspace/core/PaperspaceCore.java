package dev.quartermaster.paperspace.core;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import okhttp3.Dns;

/**
 * Paperspace's Core API ({@code api.paperspace.io}). Calls block: a create for at most the create
 * limit, a listing for three read limits in all, everything else for one read limit. Nothing of the
 * key, of a password or of a body is ever logged or part of an outcome's words.
 */
public final class PaperspaceCore implements Cloud {
  private final ApiAddress address;
  private final CreateCall creates;
  private final ReadCalls reads;
  private final MachineListing listing;
  private final ActionCalls actions;

  /**
   * A client for one account.
   *
   * @param options where, with which key and within which limits
   * @param random makes the passwords of new users; a {@link java.security.SecureRandom} outside
   *     tests
   * @param clock tells how long a {@code Retry-After} date is away
   */
  public PaperspaceCore(
      PaperspaceCoreOptions options, RandomGenerator random, InstantSource clock) {
    this.address = new ApiAddress(options, Dns.SYSTEM);
    var complaints = new Complaints(options.key(), clock);
    var pooled = HttpClients.forReadsAndActions(options, address);
    this.creates =
        new CreateCall(HttpClients.forCreates(options, address), address, complaints, random);
    this.reads = new ReadCalls(pooled, complaints);
    this.listing = new MachineListing(reads, address, options);
    this.actions = new ActionCalls(pooled, address, complaints);
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
    var url = address.query("machines/getMachinePublic", Map.of("machineId", id.value()));
    return Absence.allowed(
        reads.one(url, Wire.Machine.class, wire -> Translation.machineAskedFor(wire, id)));
  }

  @Override
  public Reading<Optional<Boolean>> available(Region region, MachineType type) {
    return switch (type.family()) {
      case GRID, CPU -> new Reading.Read<>(Optional.empty());
      case GPU ->
          reads.one(
              address.query(
                  "machines/getAvailability",
                  Map.of("region", region.wireName(), "machineType", type.wireName())),
              Wire.Availability.class,
              wire -> Optional.of(Translation.available(wire)));
    };
  }

  @Override
  public Reading<List<Template>> templates() {
    return reads.all(
        address.query("templates/getTemplates", Map.of()),
        Wire.Template[].class,
        Translation::template);
  }

  @Override
  public Reading<List<Network>> networks() {
    return reads.all(
        address.query("networks/getNetworks", Map.of()),
        Wire.Network[].class,
        Translation::network);
  }

  @Override
  public Reading<List<Script>> scripts() {
    return reads.all(
        address.query("scripts/getScripts", Map.of()), Wire.Script[].class, Translation::script);
  }

  @Override
  public Reading<List<CloudUser>> users() {
    return reads.all(
        address.query("users/getUsers", Map.of()), Wire.User[].class, Translation::user);
  }

  @Override
  public ActionOutcome start(CloudId.Machine id) {
    return actions.send(id, "start", Map.of());
  }

  @Override
  public ActionOutcome stop(CloudId.Machine id) {
    return actions.send(id, "stop", Map.of());
  }

  @Override
  public ActionOutcome destroy(CloudId.Machine id, boolean releasePublicIp) {
    return actions.send(id, "destroyMachine", Map.of("releasePublicIp", releasePublicIp));
  }

  @Override
  public ActionOutcome rename(CloudId.Machine id, String name) {
    return actions.send(id, "updateMachinePublic", Map.of("machineName", name));
  }
}
