package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
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
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The API that Paperspace serves today ({@code api.paperspace.com/v1}). Calls block: a create for
 * at most the create limit, a listing for three read limits in all, everything else for at most
 * three requests of one read limit each. Nothing of the key or of a body is ever logged or part of
 * an outcome's words.
 */
public final class PaperspaceV1 implements Cloud {
  private final Connection connection;
  private final MachineReads machines;
  private final AccountReads account;
  private final V1Actions actions;
  private final boolean mailsPassword;

  /**
   * A client for one account.
   *
   * @param options where, with which key and within which limits
   * @param mailsPassword whether Paperspace mails a new machine's password to the key's user
   * @param clock tells how long a {@code Retry-After} date is away
   */
  public PaperspaceV1(PaperspaceOptions options, boolean mailsPassword, InstantSource clock) {
    this.connection = new Connection(options, clock);
    var paging = new Paging(connection, options);
    this.machines = new MachineReads(connection, paging);
    this.account = new AccountReads(connection, paging);
    this.actions = new V1Actions(connection);
    this.mailsPassword = mailsPassword;
  }

  @Override
  public CreateOutcome create(CreateOrder order, SendGuard guard) {
    List<Abilities.Lack> lacking = Abilities.V1.lacking(order.spec());
    if (!lacking.isEmpty()) {
      return new CreateOutcome.Refused(CloudProblem.lacking(lacking.getFirst().ability()));
    }
    return connection
        .creates()
        .send(
            connection.url("machines"),
            CreateJson.bytes(order, mailsPassword),
            guard,
            new CreateVerdict(order, connection.complaints())::on);
  }

  @Override
  public Reading<List<Machine>> machines() {
    return machines.all();
  }

  @Override
  public Reading<Optional<Machine>> machine(CloudId.Machine id) {
    return machines.one(id);
  }

  @Override
  public Reading<Optional<Boolean>> available(Region region, MachineType type) {
    return machines.available(region, type);
  }

  @Override
  public Reading<List<Template>> templates() {
    return account.templates();
  }

  @Override
  public Reading<List<Network>> networks() {
    return account.networks();
  }

  @Override
  public Reading<List<Script>> scripts() {
    return account.scripts();
  }

  @Override
  public Reading<List<CloudUser>> users() {
    return account.users();
  }

  @Override
  public ActionOutcome start(CloudId.Machine id) {
    return actions.ask("PATCH", "machines/" + id.value() + "/start", Map.of());
  }

  @Override
  public ActionOutcome stop(CloudId.Machine id) {
    return actions.ask("PATCH", "machines/" + id.value() + "/stop", Map.of());
  }

  @Override
  public ActionOutcome destroy(CloudId.Machine id, boolean releasePublicIp) {
    return new Destroying(connection, actions).destroy(id, releasePublicIp);
  }

  @Override
  public ActionOutcome rename(CloudId.Machine id, String name) {
    return actions.ask("PUT", "machines/" + id.value(), Map.of("name", name));
  }
}
