package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Ability;
import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Images;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Snapshot;
import dev.quartermaster.machine.Snapshots;
import java.util.List;

/** Copies of disks, which the Core API doesn't make by itself: refused before anything is sent. */
final class NoCopies implements Snapshots, Images {
  @Override
  public Reading<List<Snapshot>> of(CloudId.Machine machine) {
    return new Reading.Unreadable<>(CloudProblem.lacking(Ability.SNAPSHOTS));
  }

  @Override
  public Reading<List<Snapshot>> all() {
    return new Reading.Unreadable<>(CloudProblem.lacking(Ability.SNAPSHOTS));
  }

  @Override
  public ActionOutcome take(CloudId.Machine machine, String name) {
    return refused(Ability.SNAPSHOTS);
  }

  @Override
  public ActionOutcome restore(CloudId.Snapshot id, boolean keepFirst) {
    return refused(Ability.SNAPSHOTS);
  }

  @Override
  public ActionOutcome delete(CloudId.Snapshot id) {
    return refused(Ability.SNAPSHOTS);
  }

  @Override
  public ActionOutcome keep(CloudId.Machine machine, String name) {
    return refused(Ability.TEMPLATES);
  }

  @Override
  public ActionOutcome rename(CloudId.Template id, String name) {
    return refused(Ability.TEMPLATES);
  }

  @Override
  public ActionOutcome delete(CloudId.Template id) {
    return refused(Ability.TEMPLATES);
  }

  private static ActionOutcome refused(Ability ability) {
    return new ActionOutcome.Failed(CloudProblem.lacking(ability));
  }
}
