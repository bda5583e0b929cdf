package dev.quartermaster.simulation;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.request.Attempt;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Request;
import dev.quartermaster.simulation.History.Fact;
import dev.quartermaster.simulation.History.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * I20 one at a time: of the attempts under one yes the next begins only once nothing of the one
 * before is left, so that at no time two of their machines are alive.
 */
final class TurnChecks {
  private final History history;
  private final List<String> found = new ArrayList<>();

  TurnChecks(History history) {
    this.history = history;
  }

  List<String> violations() {
    durable(Event.TurnedDown.class).forEach(this::definite);
    durable(Event.TriedAgain.class).forEach(this::definite);
    newestRows().values().forEach(this::oneAlive);
    return found;
  }

  /** Nothing of the attempt that was turned down is there, or comes later. */
  private void definite(Seen<Fact.Durable> turn) {
    List<Attempt> attempts = turn.fact().row().attempts();
    made(attempts.get(attempts.size() - 2).marker())
        .filter(made -> !isGone(made.fact().id(), turn))
        .forEach(
            made ->
                found.add(
                    "I20 one at a time: %s goes on to its next choice, but %s was made for the one before"
                        .formatted(turn.fact().row().id(), made.fact().id().value())));
  }

  /** After every machine that is made: no other of the same yes is alive then. */
  private void oneAlive(Request row) {
    for (List<Attempt> together : underOneYes(row)) {
      List<Seen<Fact.Made>> all =
          together.stream().flatMap(attempt -> made(attempt.marker())).toList();
      for (Seen<Fact.Made> made : all) {
        all.stream()
            .filter(other -> other.isBefore(made) && !isGone(other.fact().id(), made))
            .forEach(
                other ->
                    found.add(
                        "I20 one at a time: %s and %s of %s are alive at once"
                            .formatted(
                                other.fact().id().value(), made.fact().id().value(), row.id())));
      }
    }
  }

  private static List<List<Attempt>> underOneYes(Request row) {
    List<List<Attempt>> groups = new ArrayList<>();
    for (Attempt attempt : row.attempts()) {
      if (attempt.since().isEmpty() || groups.isEmpty()) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(attempt);
    }
    return groups;
  }

  private Map<String, Request> newestRows() {
    Map<String, Request> rows = new LinkedHashMap<>();
    history
        .all(Fact.Durable.class)
        .map(seen -> seen.fact().row())
        .forEach(row -> rows.put(row.id().value(), row));
    return rows;
  }

  private boolean isGone(CloudId.Machine id, Seen<?> then) {
    Optional<Instant> gone =
        history
            .all(Fact.Destroyed.class)
            .filter(one -> one.fact().id().equals(id) && one.isBefore(then))
            .map(Seen::at)
            .findFirst();
    return gone.isPresent();
  }

  private Stream<Seen<Fact.Made>> made(Marker marker) {
    return history.all(Fact.Made.class).filter(one -> one.fact().marker().equals(marker));
  }

  private Stream<Seen<Fact.Durable>> durable(Class<? extends Event> kind) {
    return history.all(Fact.Durable.class).filter(one -> one.fact().event().equals(kind));
  }
}
