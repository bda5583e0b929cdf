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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A store in memory that keeps the contract of the real ones; for tests. */
public final class InMemoryRequestStore implements RequestStore, RequestStore.HouseLines {
  private final Wakeups wakeups;
  private final Map<RequestId, Request> rows = new HashMap<>();
  private final Map<String, RequestId> deliveries = new HashMap<>();
  private final Map<Marker, RequestId> markers = new HashMap<>();
  private final Map<RequestId, Shown> shown = new HashMap<>();
  private final Map<RequestId, Shown> ballots = new HashMap<>();
  private final List<HouseEvent> noted = new ArrayList<>();
  private final MemoryBrake brake = new MemoryBrake(this::find, noted::add, this::drawAnew);
  private final TreeMap<Long, Waiting> unsaid = new TreeMap<>();
  private final Set<String> houseKeys = new HashSet<>();
  private long numbers;

  private record Waiting(Optional<RequestId> thread, Line line) {}

  /** A store whose changes make their wake-ups there. */
  public InMemoryRequestStore(Wakeups wakeups) {
    this.wakeups = wakeups;
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
    return oldestFirst().stream()
        .filter(
            row -> row.stage().machine().map(made -> made.id().equals(id)).orElse(Boolean.FALSE))
        .max(
            Comparator.comparing((Request row) -> !(row.stage() instanceof Stage.Gone))
                .thenComparing(Request::opened));
  }

  @Override
  public synchronized Optional<Request> byMarker(Marker marker) {
    return Optional.ofNullable(markers.get(marker)).map(id -> Objects.requireNonNull(rows.get(id)));
  }

  @Override
  public synchronized List<Request> withMachines() {
    return oldestFirst().stream()
        .filter(row -> row.stage().machine().isPresent() && !(row.stage() instanceof Stage.Gone))
        .toList();
  }

  @Override
  public synchronized List<RequestId> unfinished() {
    return oldestFirst().stream().filter(this::isUnfinished).map(Request::id).toList();
  }

  @Override
  public synchronized Commit commit(Change change) {
    Request after = change.after();
    if (after.version() != change.seen() + 1) {
      throw new IllegalArgumentException("version: " + after.version() + " after " + change.seen());
    }
    if (change.delivery().map(deliveries::containsKey).orElse(false)) {
      return Commit.REPEATED;
    }
    long stands = find(after.id()).map(Request::version).orElse(0L);
    if (stands != change.seen() || !marksAreOurs(after)) {
      return Commit.STALE;
    }
    change.caps().forEach(cap -> count(cap, after));
    write(change);
    return Commit.DONE;
  }

  private void count(Cap cap, Request added) {
    long others =
        rows.values().stream()
            .filter(row -> !row.id().equals(added.id()))
            .mapToLong(row -> cap.weight(row, added))
            .sum();
    if (others + cap.weight(added, added) > cap.most()) {
      throw new OverLimit(
          cap,
          rows.values().stream()
              .filter(
                  row ->
                      cap.counted() == Cap.Counted.SAME
                          && !row.id().equals(added.id())
                          && cap.weight(row, added) > 0)
              .map(Request::id)
              .findFirst());
    }
  }

  @Override
  public synchronized Optional<Request> byCard(MessageRef card) {
    return oldestFirst().stream()
        .filter(
            row ->
                shown(row.id()).root().filter(card::equals).isPresent()
                    || ballotShown(row.id()).root().filter(card::equals).isPresent())
        .findFirst();
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
    return waiting(Optional.of(id));
  }

  @Override
  public synchronized void said(Line line) {
    unsaid.remove(line.number());
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
  public HouseLines house() {
    return this;
  }

  @Override
  public boolean anchor(String key) {
    return put(key, Card.saying(Text.of("anchor")));
  }

  @Override
  public synchronized boolean put(String key, Card card) {
    boolean isNew = houseKeys.add(key);
    if (isNew) {
      say(Optional.empty(), card);
    }
    return isNew;
  }

  @Override
  public synchronized List<Line> unsaid() {
    return waiting(Optional.empty());
  }

  private void write(Change change) {
    Request after = change.after();
    rows.put(after.id(), after);
    change.delivery().ifPresent(delivery -> deliveries.put(delivery, after.id()));
    after.attempts().forEach(attempt -> markers.put(attempt.marker(), after.id()));
    change.lines().forEach(card -> say(Optional.of(after.id()), card));
    change.next().ifPresent(wait -> wakeups.schedule(after.id(), Errand.STEP, wait));
    if (!change.lines().isEmpty() || !(after.stage() instanceof Stage.Draft)) {
      wakeups.schedule(after.id(), Errand.TELL, Wait.NONE);
    }
  }

  private boolean marksAreOurs(Request after) {
    int known = find(after.id()).map(row -> row.attempts().size()).orElse(0);
    return after.attempts().stream()
        .skip(known)
        .noneMatch(attempt -> markers.containsKey(attempt.marker()));
  }

  private void say(Optional<RequestId> thread, Card card) {
    numbers++;
    unsaid.put(numbers, new Waiting(thread, new Line(numbers, card)));
  }

  private List<Line> waiting(Optional<RequestId> thread) {
    return unsaid.values().stream()
        .filter(waiting -> waiting.thread().equals(thread))
        .map(Waiting::line)
        .toList();
  }

  private List<Request> oldestFirst() {
    return rows.values().stream()
        .sorted(Comparator.comparing(Request::opened).thenComparing(row -> row.id().value()))
        .toList();
  }

  private boolean isUnfinished(Request row) {
    return needsStep(row.stage())
        || row.removing().isPresent()
        || (isForTheChannel(row) && shown(row.id()).version() < row.version())
        || row.ballot().map(Ballot::edition).orElse(0L) > ballotShown(row.id()).version()
        || !unsaid(row.id()).isEmpty();
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
          Stage.Awaiting _,
          Stage.Uncertain _ ->
          true;
      case Stage.Ready(var made, var addressUntil) -> made.marked() || addressUntil.isPresent();
      case Stage.Off(var made) -> made.marked();
      case Stage.Failed(_, var user) -> user instanceof UserCheck.Due;
      case Stage.NotFound(_, _, var user) -> user instanceof UserCheck.Due;
      case Stage.Gone _, Stage.Rehearsed _, Stage.Cancelled _, Stage.Denied _, Stage.Expired _ ->
          false;
    };
  }

  private static boolean isForTheChannel(Request row) {
    return switch (row.stage()) {
      case Stage.Draft _ -> false;
      case Stage.Cancelled _, Stage.Expired _ -> row.isPublic();
      default -> true;
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
              wakeups.schedule(row.id(), Errand.TELL, Wait.NONE);
            });
  }
}
