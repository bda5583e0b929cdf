package dev.quartermaster.simulation;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Request;
import dev.quartermaster.simulation.History.Fact;
import dev.quartermaster.simulation.History.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** I8 no false word: of failing, of not finding, of being ready, of whose machine it is. */
final class TruthChecks {
  private static final int LOOKS = 5;
  private static final Duration SETTLE = Duration.ofMinutes(15);
  private static final Pattern READY = Pattern.compile("^READY · (ps\\w+) ");

  private final History history;
  private final List<String> found = new ArrayList<>();

  TruthChecks(History history) {
    this.history = history;
  }

  List<String> violations() {
    durable(Event.Failed.class).forEach(this::failed);
    durable(Event.GaveUp.class).forEach(this::notFound);
    durable(Event.SurplusSeen.class).forEach(this::surplus);
    history.all(Fact.Delivered.class).forEach(this::ready);
    history.all(Fact.Durable.class).forEach(this::ownMachine);
    return found;
  }

  private void failed(Seen<Fact.Durable> failure) {
    made(marker(failure))
        .ifPresent(
            id ->
                found.add(
                    "I8 no false final: %s is said to have failed, but %s was made for it"
                        .formatted(failure.fact().row().id(), id.value())));
  }

  private void notFound(Seen<Fact.Durable> end) {
    Marker marker = marker(end);
    Optional<Seen<Fact.Posted>> post =
        history
            .all(Fact.Posted.class)
            .filter(one -> one.fact().marker().equals(marker) && one.isBefore(end))
            .findFirst();
    if (post.isEmpty()) {
      return;
    }
    List<Seen<Fact.Listed>> looks =
        history
            .all(Fact.Listed.class)
            .filter(one -> one.isBefore(end) && one.fact().began().isAfter(post.get().at()))
            .toList();
    boolean late =
        !looks.isEmpty() && !looks.getLast().fact().began().isBefore(post.get().at().plus(SETTLE));
    if (looks.size() < LOOKS || !late) {
      found.add(
          "I8 no false final: %s is said not to be found after %d complete listings, the last %s after the POST"
              .formatted(
                  end.fact().row().id(),
                  looks.size(),
                  looks.isEmpty()
                      ? "never"
                      : Duration.between(post.get().at(), looks.getLast().fact().began())));
    }
  }

  /** The one machine under the newest mark of a request that has none is its own. */
  private void surplus(Seen<Fact.Durable> seen) {
    Request row = seen.fact().row();
    CloudId.Machine id = row.surplus().getLast().id();
    if (row.stage().machine().isEmpty() && made(marker(seen)).equals(Optional.of(id))) {
      found.add(
          "I8 no false word: %s is said not to be the machine of %s"
              .formatted(id.value(), row.id()));
    }
  }

  private void ready(Seen<Fact.Delivered> message) {
    Matcher words = READY.matcher(Words.of(message.fact().card().summary()));
    if (words.find()) {
      var id = new CloudId.Machine(words.group(1));
      boolean said =
          history
              .all(Fact.SaidReady.class)
              .anyMatch(one -> one.fact().id().equals(id) && one.isBefore(message));
      if (!said) {
        found.add("I8 no false final: nobody said that " + id.value() + " is ready");
      }
    }
  }

  private void ownMachine(Seen<Fact.Durable> durable) {
    Request row = durable.fact().row();
    row.stage()
        .machine()
        .ifPresent(
            made -> {
              boolean own =
                  history
                      .all(Fact.Made.class)
                      .filter(one -> one.fact().id().equals(made.id()))
                      .anyMatch(
                          one ->
                              row.attempts().stream()
                                  .anyMatch(
                                      attempt -> attempt.marker().equals(one.fact().marker())));
              if (!own) {
                found.add(
                    "I8 no false final: %s has %s, which was not made for it"
                        .formatted(row.id(), made.id().value()));
              }
            });
  }

  private Stream<Seen<Fact.Durable>> durable(Class<? extends Event> kind) {
    return history.all(Fact.Durable.class).filter(one -> one.fact().event().equals(kind));
  }

  private static Marker marker(Seen<Fact.Durable> durable) {
    return durable.fact().row().attempts().getLast().marker();
  }

  private Optional<CloudId.Machine> made(Marker marker) {
    return history
        .all(Fact.Made.class)
        .map(Seen::fact)
        .filter(made -> made.marker().equals(marker))
        .map(Fact.Made::id)
        .findFirst();
  }
}
