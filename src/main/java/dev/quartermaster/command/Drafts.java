package dev.quartermaster.command;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Field;
import dev.quartermaster.request.Applied;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Requests;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Writes down what becomes of drafts, and remembers which of them this process has answered. */
final class Drafts {
  private final Requests requests;
  private final Quoting quoting;
  private final Time time;
  private final Timing timing;
  private final Answered answered = new Answered();

  Drafts(Requests requests, Quoting quoting, Time time, Timing timing) {
    this.requests = requests;
    this.quoting = quoting;
    this.time = time;
    this.timing = timing;
  }

  Answered answered() {
    return answered;
  }

  /** What is still to be said; somebody new is asked for by empty fields. */
  Set<Field> missing(Draft draft) {
    Set<Field> missing = EnumSet.noneOf(Field.class);
    missing.addAll(quoting.missing(draft));
    FormFields.NEW_USER.stream()
        .filter(field -> draft.values().containsKey(field) && draft.value(field).isEmpty())
        .forEach(missing::add);
    return missing;
  }

  Event.Opened opened(Person asker, Place place, Draft draft) {
    return new Event.Opened(asker, place, draft, time.now(), until());
  }

  Event.Quoted quoted(Draft draft, Checked.Valid valid, Facts facts) {
    return new Event.Quoted(
        quoting.quotes().quote(valid), quoting.labels(draft, valid, facts), until());
  }

  Request open(Event.Opened opened, String delivery) {
    return requests.open(opened, delivery);
  }

  /** Changes a draft for somebody who has a form of it before him; what was quoted is void. */
  Applied redraft(Request request, Draft draft, Person by, String delivery) {
    Applied applied =
        requests.apply(request, new Event.Redrafted(draft), by.id(), Optional.of(delivery));
    return switch (applied) {
      case Applied.Done(var after) -> {
        answered.by(after, () -> {});
        yield applied;
      }
      case Applied.NoPlace _ -> new Applied.Done(request);
      case Applied.Stale _, Applied.Repeated _ -> applied;
    };
  }

  Applied quote(Request request, Checked.Valid valid, Facts facts) {
    return requests.apply(request, quoted(request.draft(), valid, facts));
  }

  void cancel(Request request) {
    requests.apply(request, new Event.Cancelled(request.asker()));
  }

  private Instant until() {
    return time.now().plus(timing.confirm());
  }
}
