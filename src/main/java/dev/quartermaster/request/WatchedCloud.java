package dev.quartermaster.request;

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
import java.util.Optional;

/**
 * A cloud whose refusals of the whole house raise alarms, and whose wish for quiet is kept: while
 * it lasts, reads are answered as rate-limited without asking.
 */
public final class WatchedCloud implements Cloud {
  private final Cloud cloud;
  private final Watch watch;
  private final Observer observer;

  /** Watches that cloud; the quiet goes by the real clock. */
  public WatchedCloud(Cloud cloud, Alarms alarms, Observer observer, InstantSource real) {
    this.cloud = cloud;
    this.observer = observer;
    this.watch = new Watch(alarms, real);
  }

  @Override
  public CreateOutcome create(CreateOrder order, SendGuard guard) {
    CreateOutcome outcome = watch.creating(cloud.create(order, guard));
    observer.created(outcome);
    return outcome;
  }

  @Override
  public Reading<List<Machine>> machines() {
    Reading<List<Machine>> reading = watch.proving(cloud::machines);
    if (reading instanceof Reading.Read<List<Machine>>(var machines)) {
      observer.listed(machines);
    }
    return reading;
  }

  @Override
  public Reading<Optional<Machine>> machine(CloudId.Machine id) {
    return watch.proving(() -> cloud.machine(id));
  }

  /** For some types nothing is asked, so an answer proves nothing. */
  @Override
  public Reading<Optional<Boolean>> available(Region region, MachineType type) {
    return watch.reading(() -> cloud.available(region, type));
  }

  @Override
  public Reading<List<Template>> templates() {
    return watch.proving(cloud::templates);
  }

  @Override
  public Reading<List<Network>> networks() {
    return watch.proving(cloud::networks);
  }

  @Override
  public Reading<List<Script>> scripts() {
    return watch.proving(cloud::scripts);
  }

  @Override
  public Reading<List<CloudUser>> users() {
    return watch.proving(cloud::users);
  }

  @Override
  public ActionOutcome start(CloudId.Machine id) {
    return watch.acting(cloud.start(id));
  }

  @Override
  public ActionOutcome stop(CloudId.Machine id) {
    return watch.acting(cloud.stop(id));
  }

  @Override
  public ActionOutcome destroy(CloudId.Machine id, boolean releasePublicIp) {
    return watch.acting(cloud.destroy(id, releasePublicIp));
  }

  @Override
  public ActionOutcome rename(CloudId.Machine id, String name) {
    return watch.acting(cloud.rename(id, name));
  }
}
