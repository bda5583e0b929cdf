package dev.quartermaster.request;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Marker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A store in memory that can be out of order, before a write or after it. */
final class MemoryStore implements RequestStore {
  private final Map<RequestId, Request> rows = new LinkedHashMap<>();
  private final Map<String, RequestId> deliveries = new HashMap<>();
  private final Map<RequestId, Shown> shown = new HashMap<>();
  private final Map<RequestId, Shown> ballots = new HashMap<>();
  private final List<HouseEvent> noted = new ArrayList<>();
  private final MemoryBrake brake = new MemoryBrake(this::find, noted::add, this::drawAnew);
  private final Map<Long, RequestId> owners = new HashMap<>();
  private final TreeMap<Long, Line> lines = new TreeMap<>();
  private final Set<String> houseKeys = new HashSet<>();
  private final TreeMap<Long, Line> house = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();
  private long lastLine;
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

  /** Everything that was ever written, in order. */
  List<Change> changes() {
    return List.copyOf(changes);
  }

  @Override
  public synchronized Optional<Request> find(RequestId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized Optional<RequestId> byDelivery(String delivery) {
    return Optional.ofNullable(deliveries.get(delivery));
  }

  @Override
  public synchronized Optional<Request> byMachine(CloudId.Machine id) {
    return rows.values().stream()
        .filter(row -> row.stage().machine().map(made -> made.id().equals(id)).orElse(false))
        .findFirst();
  }

  @Override
  public synchronized Optional<Request> byMarker(Marker marker) {
    return rows.values().stream()
        .filter(row -> row.attempts().stream().anyMatch(it -> it.marker().equals(marker)))
        .findFirst();
  }

  @Override
  public synchronized List<Request> withMachines() {
    return rows.values().stream()
        .filter(row -> row.stage().machine().isPresent() && !(row.stage() instanceof Stage.Gone))
        .toList();
  }

  @Override
  public synchronized List<RequestId> unfinished() {
    return rows.values().stream()
        .filter(row -> needsStep(row.stage()) || isBehind(row) || !unsaid(row.id()).isEmpty())
        .map(Request::id)
        .sorted(Comparator.comparing(RequestId::value))
        .toList();
  }

  private boolean isBehind(Request row) {
    return (row.isPublic() && shown(row.id()).version() < row.version())
        || row.ballot().map(Ballot::edition).orElse(0L) > ballotShown(row.id()).version();
  }

  private static boolean needsStep(Stage stage) {
    return switch (stage) {
      case Stage.Draft _,
          Stage.Pending _,
          Stage.Approved _,
          Stage.Creating _,
          Stage.Provisioning _,
          Stage.NotReady _,
          Stage.Changing _,
          Stage.Uncertain _ ->
          true;
      case Stage.Ready(var made, var addressUntil) -> made.marked() || addressUntil.isPresent();
      case Stage.Off(var made) -> made.marked();
      case Stage.Failed(_, var user) -> user instanceof UserCheck.Due;
      case Stage.NotFound(_, _, var user) -> user instanceof UserCheck.Due;
      case Stage.Gone _, Stage.Cancelled _, Stage.Denied _, Stage.Expired _ -> false;
    };
  }

  @Override
  public synchronized Commit commit(Change change) {
    if (lostBefore > 0) {
      lostBefore--;
      throw new StoreUnavailable("disk is full", new IllegalStateException("full"));
    }
    Commit commit = written(change);
    if (lostAfter > 0) {
      lostAfter--;
      throw new StoreUnavailable("connection lost", new IllegalStateException("lost"));
    }
    return commit;
  }

  private Commit written(Change change) {
    Request after = change.after();
    if (after.version() != change.seen() + 1) {
      throw new IllegalArgumentException("version: " + after.version());
    }
    if (change.delivery().filter(deliveries::containsKey).isPresent()) {
      return Commit.REPEATED;
    }
    if (find(after.id()).map(Request::version).orElse(0L) != change.seen()) {
      return Commit.STALE;
    }
    long marks = after.attempts().stream().map(Attempt::marker).distinct().count();
    if (marks < after.attempts().size()
        || after.attempts().stream().anyMatch(it -> isAnothers(it.marker(), after.id()))) {
      return Commit.STALE;
    }
    rows.put(after.id(), after);
    change.delivery().ifPresent(key -> deliveries.put(key, after.id()));
    for (Card card : change.lines()) {
      lastLine++;
      lines.put(lastLine, new Line(lastLine, card));
      owners.put(lastLine, after.id());
    }
    changes.add(change);
    return Commit.DONE;
  }

  private boolean isAnothers(Marker marker, RequestId id) {
    return byMarker(marker).filter(row -> !row.id().equals(id)).isPresent();
  }

  @Override
  public synchronized Shown shown(RequestId id) {
    return shown.getOrDefault(id, new Shown(Optional.empty(), 0));
  }

  @Override
  public synchronized void remember(RequestId id, MessageRef root, long version) {
    shown.put(id, new Shown(Optional.of(root), version));
  }

  @Override
  public synchronized Shown ballotShown(RequestId id) {
    return ballots.getOrDefault(id, new Shown(Optional.empty(), 0));
  }

  @Override
  public synchronized void rememberBallot(RequestId id, MessageRef card, long version) {
    ballots.put(id, new Shown(Optional.of(card), version));
  }

  @Override
  public synchronized List<Line> unsaid(RequestId id) {
    return lines.values().stream().filter(line -> id.equals(owners.get(line.number()))).toList();
  }

  @Override
  public synchronized void said(Line line) {
    lines.remove(line.number());
    house.remove(line.number());
  }

  @Override
  public Brake brake() {
    return brake;
  }

  @Override
  public void refused(HouseEvent.Refused refusal) {
    noted.add(refusal);
  }

  @Override
  public synchronized HouseLines house() {
    return new HouseLines() {
      @Override
      public boolean anchor(String key) {
        return put(key, Card.saying(Text.of("anchor")));
      }

      @Override
      public boolean put(String key, Card card) {
        if (!houseKeys.add(key)) {
          return false;
        }
        lastLine++;
        house.put(lastLine, new Line(lastLine, card));
        return true;
      }

      @Override
      public List<Line> unsaid() {
        return List.copyOf(house.values());
      }
    };
  }

  private synchronized void drawAnew() {
    rows.values().stream()
        .filter(FrozenCard::concerns)
        .forEach(
            row -> {
              shown.computeIfPresent(
                  row.id(), (_, was) -> new Shown(was.root(), was.version() - 1));
              ballots.computeIfPresent(
                  row.id(), (_, was) -> new Shown(was.root(), was.version() - 1));
            });
  }
}
