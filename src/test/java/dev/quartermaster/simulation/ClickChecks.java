package dev.quartermaster.simulation;

import dev.quartermaster.chat.Interaction;
import dev.quartermaster.request.Event;
import dev.quartermaster.simulation.History.Fact;
import dev.quartermaster.simulation.History.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** I5 no acknowledgement before the record, I9 one decision. */
final class ClickChecks {
  private static final Pattern REQUEST = Pattern.compile("R-[2-9A-Z]{4,8}");

  private final History history;
  private final List<String> found = new ArrayList<>();
  private final Map<String, Seen<Fact.Durable>> recorded = new HashMap<>();

  ClickChecks(History history) {
    this.history = history;
  }

  List<String> violations() {
    oneDecision();
    history.all(Fact.Acknowledged.class).forEach(this::acknowledged);
    history.all(Fact.Whispered.class).forEach(this::promised);
    oneRequest();
    return found;
  }

  private void oneDecision() {
    Set<String> versions = new HashSet<>();
    history
        .all(Fact.Durable.class)
        .forEach(
            durable -> {
              String version =
                  durable.fact().row().id() + " version " + durable.fact().row().version();
              if (!versions.add(version)) {
                found.add("I9 one decision: two changes made " + version);
              }
              durable.fact().delivery().ifPresent(key -> record(key, durable));
            });
  }

  private void record(String key, Seen<Fact.Durable> durable) {
    Seen<Fact.Durable> before = recorded.putIfAbsent(key, durable);
    if (before != null) {
      found.add("I9 one decision: the delivery " + key + " changed something twice");
    }
  }

  private void acknowledged(Seen<Fact.Acknowledged> ack) {
    String key = ack.fact().delivery();
    Seen<Fact.Durable> durable = recorded.get(key);
    if (durable != null && ack.isBefore(durable) && allAcknowledged(key, durable)) {
      found.add("I5 record first: " + key + " was acknowledged before it was durable");
    }
    if (durable == null && ack.fact().silently() && isWish(key)) {
      found.add("I5 record first: the wish " + key + " was acknowledged and never recorded");
    }
  }

  /** Whether no copy of the delivery was still being dealt with when its effect became durable. */
  private boolean allAcknowledged(String key, Seen<Fact.Durable> durable) {
    long taken =
        history
            .all(Fact.Taken.class)
            .filter(one -> one.fact().delivery().equals(key) && one.isBefore(durable))
            .count();
    long acknowledged =
        history
            .all(Fact.Acknowledged.class)
            .filter(one -> one.fact().delivery().equals(key) && one.isBefore(durable))
            .count();
    return acknowledged >= taken;
  }

  private boolean isWish(String key) {
    return history
        .all(Fact.Did.class)
        .filter(did -> did.fact().delivery().equals(key))
        .anyMatch(
            did ->
                did.fact().interaction() instanceof Interaction.Command typed
                    && typed.words().startsWith("create"));
  }

  /** Who is told that his click counted has a durable click. */
  private void promised(Seen<Fact.Whispered> told) {
    String words = Words.of(told.fact().card());
    Optional<Class<? extends Event>> promise =
        words.startsWith("Confirmed:")
            ? Optional.of(Event.Confirmed.class)
            : words.startsWith("Called off.")
                ? Optional.of(Event.Cancelled.class)
                : Optional.empty();
    if (promise.isEmpty() || told.fact().delivery().isEmpty()) {
      return;
    }
    Seen<Fact.Durable> durable = recorded.get(told.fact().delivery().get());
    if (durable == null
        || !durable.isBefore(told)
        || !durable.fact().event().equals(promise.get())) {
      found.add(
          "I5 record first: somebody was told “%s” and it is not on disk"
              .formatted(words.substring(0, Math.min(40, words.length()))));
    }
  }

  private void oneRequest() {
    Map<String, Set<String>> opened =
        history
            .all(Fact.Whispered.class)
            .map(Seen::fact)
            .filter(told -> told.delivery().map(this::isWish).orElse(false))
            .filter(told -> Words.of(told.card()).startsWith("Please check"))
            .collect(
                Collectors.groupingBy(
                    told -> told.delivery().orElseThrow(),
                    Collectors.flatMapping(
                        told ->
                            REQUEST
                                .matcher(Words.of(told.card()))
                                .results()
                                .map(match -> match.group()),
                        Collectors.toSet())));
    opened.forEach(
        (key, requests) -> {
          if (requests.size() > 1) {
            found.add("I9 one decision: the wish " + key + " opened " + requests);
          }
        });
  }
}
