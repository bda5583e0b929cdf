package dev.quartermaster.simulation;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.request.Attempt;
import dev.quartermaster.request.Ballot;
import dev.quartermaster.request.Event;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Vote;
import dev.quartermaster.simulation.History.Fact;
import dev.quartermaster.simulation.History.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I1 one send, I2 one machine, I3 approved exactly, I4 intent first. */
final class SendChecks {
  private static final Duration APPROVAL = Duration.ofMinutes(10).plusSeconds(12);
  private static final Duration RIGHTS = Duration.ofSeconds(75);
  private static final Duration INTENT = Duration.ofSeconds(11);

  private static final List<Class<? extends Event>> YESES =
      List.of(Event.Confirmed.class, Event.Voted.class, Event.Revised.class);

  private final History history;
  private final List<String> found = new ArrayList<>();

  SendChecks(History history) {
    this.history = history;
  }

  List<String> violations() {
    once(Fact.Posted.class, Fact.Posted::marker, "I1 one send: so many POSTs under one mark");
    once(Fact.Made.class, Fact.Made::marker, "I2 one machine: so many machines under one mark");
    history.all(Fact.Posted.class).forEach(this::posted);
    return found;
  }

  private <F extends Fact> void once(Class<F> kind, Function<F, Marker> mark, String what) {
    history
        .all(kind)
        .collect(Collectors.groupingBy(seen -> mark.apply(seen.fact()), Collectors.counting()))
        .forEach(
            (marker, count) -> {
              if (count > 1) {
                found.add(what + ": " + count + " " + marker.value());
              }
            });
  }

  private void posted(Seen<Fact.Posted> post) {
    String name = post.fact().marker().value();
    Optional<Seen<Fact.Durable>> intent =
        durable(Event.Intended.class, post).reduce((_, later) -> later);
    if (intent.isEmpty()) {
      found.add("I4 intent first: no intent was durable before the POST of " + name);
    } else if (isAfter(post.at(), intent.get().at().plus(INTENT))) {
      found.add(
          "I4 intent first: the POST of %s left %s after its intent"
              .formatted(name, Duration.between(intent.get().at(), post.at())));
    }
    Optional<Seen<Fact.Durable>> turn =
        Stream.of(Event.TurnedDown.class, Event.TriedAgain.class)
            .flatMap(kind -> durable(kind, post))
            .min(Comparator.comparingInt(Seen::number));
    if (turn.isPresent()) {
      followed(post, turn.get());
      return;
    }
    Optional<Seen<Fact.Durable>> approval =
        YESES.stream()
            .flatMap(kind -> durable(kind, post))
            .min(Comparator.comparingInt(Seen::number));
    if (approval.isEmpty()) {
      found.add("I3 approved: nobody confirmed what was sent under " + name);
      return;
    }
    approved(post, approval.get());
  }

  /** An attempt after a definite no goes by the yes before it, as long as that still counts. */
  private void followed(Seen<Fact.Posted> post, Seen<Fact.Durable> turn) {
    String name = post.fact().marker().value();
    RequestId id = turn.fact().row().id();
    Optional<Seen<Fact.Durable>> approval =
        history
            .all(Fact.Durable.class)
            .filter(one -> one.isBefore(turn) && one.fact().row().id().equals(id))
            .filter(one -> YESES.contains(one.fact().event()))
            .filter(one -> one.fact().row().stage() instanceof Stage.Approved)
            .reduce((_, later) -> later);
    if (approval.isEmpty()) {
      found.add("I3 approved: nobody confirmed what was sent next under " + name);
      return;
    }
    if (isAfter(post.at(), turn.at().plus(APPROVAL))) {
      found.add(
          "I3 approved: the POST of %s left %s after its turn came"
              .formatted(name, Duration.between(turn.at(), post.at())));
    }
    String key = approval.get().fact().delivery().orElse("");
    history
        .all(Fact.Did.class)
        .filter(did -> did.fact().delivery().equals(key))
        .findFirst()
        .ifPresent(click -> stillCovered(post, approval.get(), click.fact()));
    notCalledOff(post, id);
  }

  private void stillCovered(Seen<Fact.Posted> post, Seen<Fact.Durable> approval, Fact.Did click) {
    String name = post.fact().marker().value();
    List<Person> decided =
        approval
            .fact()
            .row()
            .ballot()
            .map(ballot -> ballot.yes().stream().map(Vote::by).toList())
            .orElseGet(() -> List.of(click.interaction().who()));
    for (Person person : decided) {
      if (!wasAdmin(person, post.at().minus(RIGHTS), post)) {
        found.add(
            "I21 rights again: %s could not decide in the minute before the POST of %s"
                .formatted(person.id(), name));
      }
    }
    if (approval.fact().event() != Event.Revised.class) {
      asShown(post, click.on(), target(click.interaction()));
    }
  }

  private void approved(Seen<Fact.Posted> post, Seen<Fact.Durable> approval) {
    String name = post.fact().marker().value();
    String key = approval.fact().delivery().orElse("");
    Optional<Seen<Fact.Did>> click =
        history.all(Fact.Did.class).filter(did -> did.fact().delivery().equals(key)).findFirst();
    Optional<Seen<Fact.Taken>> taken =
        history
            .all(Fact.Taken.class)
            .filter(one -> one.fact().delivery().equals(key) && one.isBefore(approval))
            .reduce((_, later) -> later);
    boolean revised = approval.fact().event() == Event.Revised.class;
    if (click.isEmpty()
        || taken.isEmpty()
        || !(revised || isYes(click.get().fact().interaction()))) {
      found.add("I3 approved: no click stands behind the POST of " + name);
      return;
    }
    Interaction yes = click.get().fact().interaction();
    if (isAfter(post.at(), taken.get().at().plus(APPROVAL))) {
      found.add(
          "I3 approved: the POST of %s left %s after its click"
              .formatted(name, Duration.between(taken.get().at(), post.at())));
    }
    voted(post, approval);
    if (revised) {
      notCalledOff(post, approval.fact().row().id());
      return;
    }
    if (!wasAdmin(yes.who(), post.at().minus(RIGHTS), post)) {
      found.add(
          "I3 approved: %s was no admin in the minute before the POST of %s"
              .formatted(yes.who().id(), name));
    }
    if (!wasAdmin(yes.who(), taken.get().at().minusSeconds(61), approval)) {
      found.add("I3 approved: %s was no admin when he clicked".formatted(yes.who().id()));
    }
    asShown(post, click.get().fact().on(), target(yes));
    notCalledOff(post, approval.fact().row().id());
  }

  /** Four eyes, enough of them, and all with the right when it is sent. */
  private void voted(Seen<Fact.Posted> post, Seen<Fact.Durable> approval) {
    Optional<Ballot> ballot = approval.fact().row().ballot();
    if (ballot.isEmpty()) {
      return;
    }
    String name = post.fact().marker().value();
    List<Vote> yes = ballot.get().yes();
    if (yes.size() < ballot.get().terms().total()) {
      found.add("I3 approved: too few agreed to the POST of " + name);
    }
    for (Vote vote : yes) {
      if (vote.by().equals(approval.fact().row().asker())) {
        found.add("I3 four eyes: whoever asked agreed to the POST of " + name);
      }
      if (!wasAdmin(vote.by(), post.at().minus(RIGHTS), post)) {
        found.add(
            "I3 approved: %s could not decide in the minute before the POST of %s"
                .formatted(vote.by().id(), name));
      }
    }
  }

  /** A press on a card, or the summary of a form that was sent. */
  private static boolean isYes(Interaction interaction) {
    return interaction instanceof Interaction.Press
        || (interaction instanceof Interaction.Submission sent && sent.form().equals("review"));
  }

  private static String target(Interaction interaction) {
    return switch (interaction) {
      case Interaction.Press press -> press.target();
      case Interaction.Submission sent -> sent.target();
      case Interaction.Command _,
          Interaction.Shortcut _,
          Interaction.Home _,
          Interaction.Touch _,
          Interaction.Search _ ->
          "";
    };
  }

  private void asShown(Seen<Fact.Posted> post, Optional<Card> card, String target) {
    String text = card.map(Words::of).orElse("");
    String template = post.fact().spec().template().value();
    List<String> missing =
        shown(post.fact().spec(), text.contains("Owner: "))
            .filter(words -> !text.contains(words))
            .filter(words -> !words.equals(template) || !text.contains(CloudPort.TEMPLATE))
            .toList();
    if (!missing.isEmpty()) {
      found.add(
          "I3 approved exactly: the card that was confirmed (%s) does not show %s of the POST of %s"
              .formatted(target, missing, post.fact().marker().value()));
    }
  }

  /** What a card must say of a wish; the private one says more. */
  private static Stream<String> shown(MachineSpec spec, boolean fully) {
    Stream<String> always =
        Stream.of(
            spec.name().value(),
            spec.type().wireName(),
            spec.size().gigabytes() + " GB",
            spec.region().wireName(),
            spec.template().value(),
            spec.publicIp() == PublicIp.NONE
                ? "no public IP"
                : spec.publicIp() == PublicIp.STATIC ? "static IP" : "dynamic IP");
    if (!fully) {
      return always;
    }
    String owner =
        switch (spec.owner()) {
          case Owner.Me _ -> "the account of the API key";
          case Owner.Existing(var user) -> user.value();
          case Owner.NewUser(var email, _, _) -> email.value();
        };
    return Stream.concat(
        always,
        Stream.of(
            "Billing: " + spec.billing().wireName(),
            owner,
            spec.startOnCreate() ? "" : "left off once it is made"));
  }

  private void notCalledOff(Seen<Fact.Posted> post, RequestId id) {
    boolean calledOff =
        history
            .all(Fact.Whispered.class)
            .filter(told -> told.isBefore(post))
            .filter(told -> Words.of(told.fact().card()).startsWith("Called off."))
            .flatMap(told -> told.fact().delivery().stream())
            .anyMatch(key -> isCancelOf(key, id));
    if (calledOff) {
      found.add(
          "I3 approved: %s was sent after its cancelling was acknowledged"
              .formatted(post.fact().marker().value()));
    }
  }

  private boolean isCancelOf(String key, RequestId id) {
    return history
        .all(Fact.Did.class)
        .filter(did -> did.fact().delivery().equals(key))
        .anyMatch(
            did ->
                did.fact().interaction() instanceof Interaction.Press press
                    && press.verb().equals("cancel")
                    && press.target().startsWith(id.value() + ":"));
  }

  /** Whether somebody was an admin at some time from then on until something happened. */
  private boolean wasAdmin(Person person, Instant from, Seen<?> until) {
    boolean may = false;
    for (Seen<Fact.Admin> turn : history.all(Fact.Admin.class).toList()) {
      if (!turn.fact().person().equals(person) || !turn.isBefore(until)) {
        continue;
      }
      if (turn.at().isAfter(from) && (may || turn.fact().may())) {
        return true;
      }
      may = turn.fact().may();
    }
    return may;
  }

  private Stream<Seen<Fact.Durable>> durable(Class<? extends Event> kind, Seen<Fact.Posted> post) {
    return history
        .all(Fact.Durable.class)
        .filter(one -> one.isBefore(post) && one.fact().event().equals(kind))
        .filter(
            one -> {
              List<Attempt> attempts = one.fact().row().attempts();
              return !attempts.isEmpty()
                  && attempts.getLast().marker().equals(post.fact().marker());
            });
  }

  private static boolean isAfter(Instant one, Instant other) {
    return one.isAfter(other);
  }
}
