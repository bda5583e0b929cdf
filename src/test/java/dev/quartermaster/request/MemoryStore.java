package dev.quartermaster.request;

import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The store in memory, out of order when a test wants it: before a write or after it. */
final class MemoryStore implements RequestStore {
  private final RequestStore kept = new InMemoryRequestStore((_, _, _) -> {});
  private final List<HouseEvent.Refused> refusals = new ArrayList<>();
  private int lostBefore;
  private int lostAfter;

  /** The next commits are not written, and say so by failing. */
  void failBefore(int commits) {
    lostBefore = commits;
  }

  /** The next commits are written, and fail all the same. */
  void failAfter(int commits) {
    lostAfter = commits;
  }

  @Override
  public synchronized Commit commit(Change change) {
    if (lostBefore > 0) {
      lostBefore--;
      throw new StoreUnavailable("disk is full", new IllegalStateException("full"));
    }
    Commit commit = kept.commit(change);
    if (lostAfter > 0) {
      lostAfter--;
      throw new StoreUnavailable("connection lost", new IllegalStateException("lost"));
    }
    return commit;
  }

  @Override
  public Optional<Request> find(RequestId id) {
    return kept.find(id);
  }

  @Override
  public Optional<RequestId> byDelivery(String delivery) {
    return kept.byDelivery(delivery);
  }

  @Override
  public Optional<Request> byMachine(CloudId.Machine id) {
    return kept.byMachine(id);
  }

  @Override
  public Optional<Request> byCard(MessageRef card) {
    return kept.byCard(card);
  }

  @Override
  public Optional<Request> byMarker(Marker marker) {
    return kept.byMarker(marker);
  }

  @Override
  public List<Request> withMachines() {
    return kept.withMachines();
  }

  @Override
  public List<RequestId> unfinished() {
    return kept.unfinished();
  }

  @Override
  public Shown shown(RequestId id) {
    return kept.shown(id);
  }

  @Override
  public void remember(RequestId id, MessageRef root, long version) {
    kept.remember(id, root, version);
  }

  @Override
  public Shown ballotShown(RequestId id) {
    return kept.ballotShown(id);
  }

  @Override
  public void rememberBallot(RequestId id, MessageRef card, long version) {
    kept.rememberBallot(id, card, version);
  }

  @Override
  public Brake brake() {
    return kept.brake();
  }

  @Override
  public synchronized void refused(HouseEvent.Refused refusal) {
    kept.refused(refusal);
    refusals.add(refusal);
  }

  /** Who was refused what, as it stands in the audit. */
  synchronized List<HouseEvent.Refused> refusals() {
    return List.copyOf(refusals);
  }

  @Override
  public List<Line> unsaid(RequestId id) {
    return kept.unsaid(id);
  }

  @Override
  public void said(Line line) {
    kept.said(line);
  }

  @Override
  public HouseLines house() {
    return kept.house();
  }
}
