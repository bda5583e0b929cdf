package dev.quartermaster.simulation;

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
import java.util.List;
import java.util.Optional;

/** A cloud that passes everything on; what breaks something changes a part of it. */
class CloudFilter implements Cloud {
  protected final Cloud inner;

  CloudFilter(Cloud inner) {
    this.inner = inner;
  }

  @Override
  public CreateOutcome create(CreateOrder order, SendGuard guard) {
    return inner.create(order, guard);
  }

  @Override
  public Reading<List<Machine>> machines() {
    return inner.machines();
  }

  @Override
  public Reading<Optional<Machine>> machine(CloudId.Machine id) {
    return inner.machine(id);
  }

  @Override
  public Reading<Optional<Boolean>> available(Region region, MachineType type) {
    return inner.available(region, type);
  }

  @Override
  public Reading<List<Template>> templates() {
    return inner.templates();
  }

  @Override
  public Reading<List<Network>> networks() {
    return inner.networks();
  }

  @Override
  public Reading<List<Script>> scripts() {
    return inner.scripts();
  }

  @Override
  public Reading<List<CloudUser>> users() {
    return inner.users();
  }

  @Override
  public ActionOutcome start(CloudId.Machine id) {
    return inner.start(id);
  }

  @Override
  public ActionOutcome stop(CloudId.Machine id) {
    return inner.stop(id);
  }

  @Override
  public ActionOutcome destroy(CloudId.Machine id, boolean releasePublicIp) {
    return inner.destroy(id, releasePublicIp);
  }

  @Override
  public ActionOutcome rename(CloudId.Machine id, String name) {
    return inner.rename(id, name);
  }
}
