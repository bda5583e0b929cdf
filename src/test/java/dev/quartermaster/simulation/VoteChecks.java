package dev.quartermaster.simulation;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Target;
import dev.quartermaster.simulation.History.Fact;
import dev.quartermaster.simulation.History.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * I18 nothing is sent while everything is stopped; I19 nothing that is decided keeps a live button,
 * and what waits has one.
 */
final class VoteChecks {
  /** A process may be stopped between its last look at the brake and the first byte. */
  private static final Duration INTENT = Duration.ofSeconds(11);

  private final History history;
  private final RequestStore disk;
  private final List<String> found = new ArrayList<>();

  VoteChecks(History history, RequestStore disk) {
    this.history = history;
    this.disk = disk;
  }

  List<String> violations() {
    history.all(Fact.Posted.class).forEach(this::braked);
    Map<MessageRef, Seen<Fact.Delivered>> newest = new LinkedHashMap<>();
    history.all(Fact.Delivered.class).forEach(seen -> newest.put(seen.fact().message(), seen));
    newest.values().forEach(this::live);
    return found;
  }

  private void braked(Seen<Fact.Posted> post) {
    Optional<Seen<Fact.Brake>> last =
        history.all(Fact.Brake.class).filter(one -> one.isBefore(post)).reduce((_, later) -> later);
    boolean stopped =
        last.filter(brake -> brake.fact().pulled())
            .map(brake -> brake.at().plus(INTENT))
            .filter(post.at()::isAfter)
            .isPresent();
    if (stopped) {
      found.add(
          "I18 stopped: the POST of %s left at %s, long after everything was stopped"
              .formatted(post.fact().marker().value(), post.at()));
    }
  }

  private void live(Seen<Fact.Delivered> message) {
    Card card = message.fact().card();
    Optional<Target> target =
        Words.buttons(card).stream()
            .filter(button -> button.verb().equals("approve"))
            .map(Button::target)
            .flatMap(text -> Target.parse(text).stream())
            .findFirst();
    target.ifPresent(
        about -> {
          RequestId id = about.id();
          boolean isLive =
              disk.ballotShown(id).root().equals(Optional.of(message.fact().message()));
          boolean fits = disk.find(id).filter(about::matchesBallot).isPresent();
          boolean waits = disk.find(id).filter(Request::isPutToVote).isPresent();
          if (isLive && !(fits && waits) && !wasHindered(message.at())) {
            found.add("I19 decided: the card of %s keeps its buttons".formatted(id));
          }
        });
  }

  /** As with other cards: a process that slept may have put an old card over the newest. */
  private boolean wasHindered(Instant drawn) {
    return history
        .all(Fact.Hindered.class)
        .anyMatch(one -> !one.at().isBefore(drawn) && one.at().isBefore(drawn.plusSeconds(2)));
  }
}
