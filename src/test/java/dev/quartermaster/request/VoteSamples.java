package dev.quartermaster.request;

import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Quote;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Requests that are put to the vote, and what can be done with them. */
final class VoteSamples {
  static final Person GRACE = new Person("T0QUARTER", "U0GRACE");
  static final Person EVE = new Person("T0QUARTER", "U0EVE");
  static final MessageRef CARD = new MessageRef("C0APPROVALS", "1.2");
  static final Duration LIFE = Duration.ofHours(2);
  static final Terms TERMS = terms(1, Optional.of("managers"), new Need("leads", 1));
  static final Terms TWO =
      terms(1, Optional.of("managers"), new Need("leads", 1), new Need("finance", 1));

  private VoteSamples() {}

  static Terms terms(int denials, Optional<String> fallback, Need... needs) {
    return new Terms(
        "gpu-1",
        "0123abcd",
        "the type has a GPU",
        List.of(needs),
        fallback,
        denials,
        LIFE,
        Samples.ADA.id());
  }

  /** Ada's trainer-7, put to the vote. */
  static Request put(Terms terms) {
    return put(terms, Wishes.quote(Wishes.trainer()));
  }

  static Request put(Terms terms, Quote quote) {
    Request draft = Samples.at(new Stage.Draft(Samples.SOON), quote);
    return after(
        draft,
        new Event.Submitted(draft.quoted().fingerprint(), terms, Samples.NOON.plus(terms.life())));
  }

  static Request after(Request before, Event event) {
    return Lifecycle.after(before, event).orElseThrow();
  }

  static Event.Voted yes(Person by, String... groups) {
    return new Event.Voted(vote(by, Vote.Choice.YES, "", groups), Samples.MARK);
  }

  static Event.Voted no(Person by, String... groups) {
    return new Event.Voted(
        vote(by, Vote.Choice.NO, "use the shared one", groups), Samples.OTHER_MARK);
  }

  static Vote vote(Person by, Vote.Choice choice, String reason, String... groups) {
    Quote quote = Wishes.quote(Wishes.trainer());
    return new Vote(
        by,
        by.id(),
        choice,
        reason,
        List.of(groups),
        quote.fingerprint(),
        Optional.of(CARD),
        Samples.NOON,
        Samples.NOON);
  }

  /** Bob would agree to a smaller disk. */
  static Offer offer() {
    Draft less = Draft.of(Wishes.trainer()).with(Field.SIZE, "50");
    Quote quote = Wishes.quote(Wishes.smaller());
    Vote vote =
        new Vote(
            Samples.BOB,
            Samples.BOB.id(),
            Vote.Choice.YES,
            "",
            List.of("leads"),
            quote.fingerprint(),
            Optional.of(CARD),
            Samples.NOON,
            Samples.NOON);
    return new Offer(vote, less, quote, List.of("size 100 → 50"));
  }

  /** Ada's change of mind to what Bob offers; with his yes or without. */
  static Event.Revised revised(Terms terms, Optional<Vote> carried) {
    Offer offer = offer();
    return new Event.Revised(
        offer.draft(),
        offer.quote(),
        Samples.labels(),
        terms,
        offer.changes(),
        carried,
        Samples.OTHER_MARK,
        Samples.NOON,
        Samples.NOON.plus(terms.life()));
  }

  /** One of each. */
  static List<Event> events() {
    return List.of(
        new Event.Submitted(Wishes.quote(Wishes.trainer()).fingerprint(), TERMS, Samples.SOON),
        yes(Samples.BOB, "leads"),
        new Event.Withdrawn(Samples.BOB, Samples.BOB.id()),
        new Event.Claimed(GRACE, true),
        new Event.Questioned(GRACE, "how long do you need it?"),
        new Event.Offered(offer()),
        new Event.Declined(Samples.ADA),
        revised(TERMS, Optional.empty()),
        new Event.Closed(Failure.ASKER_GONE),
        new Event.Reminded(),
        new Event.Widened(),
        new Event.LostRight(
            List.of(vote(Samples.BOB, Vote.Choice.YES, "", "leads")), Samples.SOON));
  }
}
