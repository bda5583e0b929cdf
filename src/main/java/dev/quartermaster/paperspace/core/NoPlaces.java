package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Ability;
import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.Address;
import dev.quartermaster.machine.Addresses;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.NetworkShelf;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import java.util.List;

/** Addresses and networks apart from machines, which the Core API has not: refused likewise. */
final class NoPlaces implements Addresses, NetworkShelf {
  @Override
  public Reading<List<Address>> all() {
    return new Reading.Unreadable<>(CloudProblem.lacking(Ability.ADDRESSES));
  }

  @Override
  public Reading<Address> claim(Region region) {
    return new Reading.Unreadable<>(CloudProblem.lacking(Ability.ADDRESSES));
  }

  @Override
  public ActionOutcome assign(String ip, CloudId.Machine machine) {
    return refused(Ability.ADDRESSES);
  }

  @Override
  public ActionOutcome free(String ip) {
    return refused(Ability.ADDRESSES);
  }

  @Override
  public ActionOutcome release(String ip) {
    return refused(Ability.ADDRESSES);
  }

  @Override
  public Reading<Network> create(String name, Region region) {
    return new Reading.Unreadable<>(CloudProblem.lacking(Ability.NETWORK_CHANGES));
  }

  @Override
  public ActionOutcome rename(CloudId.Network id, String name) {
    return refused(Ability.NETWORK_CHANGES);
  }

  @Override
  public ActionOutcome delete(CloudId.Network id) {
    return refused(Ability.NETWORK_CHANGES);
  }

  private static ActionOutcome refused(Ability ability) {
    return new ActionOutcome.Failed(CloudProblem.lacking(ability));
  }
}
