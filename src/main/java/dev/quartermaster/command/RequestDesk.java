package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.request.Ballot;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestCard;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Vote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes what is typed about requests: the list of those that wait, decisions, copies. */
final class RequestDesk {
  private static final int MOST_LINES = 30;

  /** So long after a change a typed yes must say to what. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final RequestStore store;
  private final Gate gate;
  private final CreateDesk create;
  private final WishDesk wishes;
  private final VoteDesk votes;
  private final Time time;

  RequestDesk(RequestStore store, Desks desks, Time time) {
    this.store = store;
    this.gate = desks.gate();
    this.create = desks.create();
    this.wishes = desks.wishes();
    this.votes = desks.votes();
    this.time = time;
  }

  /** The requests that wait for those who decide, oldest first. */
  Handled list(Interaction.Command typed) {
    return Handled.later(reply -> reply.say(typed.where(), list()));
  }

  private Card list() {
    List<Request> waiting =
        store.unfinished().stream()
            .flatMap(id -> store.find(id).stream())
            .filter(Request::isPutToVote)
            .limit(MOST_LINES)
            .toList();
    Text head =
        Text.empty()
            .strong(
                switch (waiting.size()) {
                  case 0 -> "No request waits for a decision.";
                  case 1 -> "One request waits for a decision.";
                  default -> waiting.size() + " requests wait for a decision.";
                });
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Line(head));
    Text summary = head;
    for (Request request : waiting) {
      Text line = RequestCard.line(request);
      parts.add(new Part.Line(line));
      summary = summary.and(" ").and(line);
    }
    return new Card(summary, parts);
  }

  /** A typed yes or no, to what the live card shows. */
  Handled decide(Interaction.Command typed, Command.Decide decide, Instant came) {
    Optional<Request> request = find(decide.target());
    if (request.isEmpty()) {
      return say(typed, unknown(decide.target()));
    }
    if (!request.get().isPutToVote()) {
      return say(
          typed,
          request.get().stage() instanceof Stage.Draft
              ? unknown(decide.target())
              : VoteAnswers.decided(request.get()));
    }
    if (!isMeant(request.get(), decide.fingerprint())) {
      return say(typed, VoteAnswers.say(request.get()));
    }
    Vote.Choice choice = decide.yes() ? Vote.Choice.YES : Vote.Choice.NO;
    return votes.typed(typed, request.get(), choice, decide.reason(), came);
  }

  /** Whoever types may not have seen what was changed just now, unless he says so. */
  private boolean isMeant(Request request, Optional<String> fingerprint) {
    String stands = request.quoted().fingerprint().forPeople().replace("-", "");
    if (fingerprint.isPresent()) {
      return fingerprint.get().replace("-", "").equals(stands);
    }
    Ballot ballot = request.ballot().orElseThrow();
    boolean changed = !ballot.changes().isEmpty();
    return !changed
        || !(request.stage() instanceof Stage.Pending(_, Instant until))
        || until.minus(ballot.terms().life()).plus(FRESH).isBefore(time.now());
  }

  /** Calls a request off, for whoever asked or an admin. */
  Handled cancel(Interaction.Command typed, String target) {
    Optional<Request> found = find(target);
    if (found.isEmpty()) {
      return say(typed, unknown(target));
    }
    Request request = found.get();
    Gate.Passage passage =
        typed.who().equals(request.asker()) ? gate.asks(typed.who()) : gate.writes(typed.who());
    return passage instanceof Gate.Passage.Shut(var refusal)
        ? say(typed, refusal)
        : wishes.cancel(
            new Interaction.Press(
                typed.who(), typed.where(), Optional.empty(), "", "", typed.delivery()),
            request);
  }

  /** Opens a wish like a past one, for whoever typed. */
  Handled copy(Interaction.Command typed, String target) {
    Optional<Request> found = find(target);
    if (found.isEmpty()) {
      return say(typed, unknown(target));
    }
    if (gate.asks(typed.who()) instanceof Gate.Passage.Shut(var refusal)) {
      return say(typed, refusal);
    }
    Request copy =
        create.open(
            new Interaction.Press(
                typed.who(), typed.where(), Optional.empty(), "", "", typed.delivery()),
            found.get().draft());
    return Handled.later(reply -> create.present(copy, reply));
  }

  private Optional<Request> find(String target) {
    return RequestId.named(target).flatMap(store::find);
  }

  private static Card unknown(String target) {
    return Card.saying(
        Text.of("There is no request ")
            .strong(Quoted.shown(target))
            .and(
                " that others have before them. See those that wait with requests"
                    + Code.NO_SUCH_REQUEST.behind()
                    + "."));
  }

  private static Handled say(Interaction.Command typed, Card card) {
    return Handled.later(reply -> reply.say(typed.where(), card));
  }
}
