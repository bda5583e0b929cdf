package dev.quartermaster.simulation;

import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.request.Brake;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.Commit;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.Line;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Shown;
import java.util.List;
import java.util.Optional;

/** A store that passes everything on; what breaks something changes a part of it. */
class StoreFilter implements RequestStore {
  protected final RequestStore inner;

  StoreFilter(RequestStore inner) {
    this.inner = inner;
  }

  @Override
  public Optional<Request> find(RequestId id) {
    return inner.find(id);
  }

  @Override
  public Optional<RequestId> byDelivery(String delivery) {
    return inner.byDelivery(delivery);
  }

  @Override
  public Optional<Request> byMachine(CloudId.Machine id) {
    return inner.byMachine(id);
  }

  @Override
  public Optional<Request> byCard(MessageRef card) {
    return inner.byCard(card);
  }

  @Override
  public Optional<Request> byMarker(Marker marker) {
    return inner.byMarker(marker);
  }

  @Override
  public List<Request> withMachines() {
    return inner.withMachines();
  }

  @Override
  public List<RequestId> unfinished() {
    return inner.unfinished();
  }

  @Override
  public Commit commit(Change change) {
    return inner.commit(change);
  }

  @Override
  public Shown shown(RequestId id) {
    return inner.shown(id);
  }

  @Override
  public void remember(RequestId id, MessageRef root, long version) {
    inner.remember(id, root, version);
  }

  @Override
  public Shown ballotShown(RequestId id) {
    return inner.ballotShown(id);
  }

  @Override
  public void rememberBallot(RequestId id, MessageRef card, long version) {
    inner.rememberBallot(id, card, version);
  }

  @Override
  public List<Line> unsaid(RequestId id) {
    return inner.unsaid(id);
  }

  @Override
  public void said(Line line) {
    inner.said(line);
  }

  @Override
  public Brake brake() {
    return inner.brake();
  }

  @Override
  public void refused(HouseEvent.Refused refusal) {
    inner.refused(refusal);
  }

  @Override
  public HouseLines house() {
    return inner.house();
  }
}
