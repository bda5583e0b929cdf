package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What approvers decide on, and how far they are. A vote counts for the wish that stands since one
 * version of the row, and for no other.
 *
 * @param terms whom it needs
 * @param since the version of the row in which this wish was put to the vote
 * @param edition the version of the row in which anything here last changed, or was decided
 * @param votes the newest vote of each person, oldest first
 * @param looking who has said that he is looking
 * @param offer less than was asked for, offered by an approver
 * @param changes what is different from what was put to the vote before
 * @param pushes what was done because nobody decided
 */
public record Ballot(
    Terms terms,
    long since,
    long edition,
    List<Vote> votes,
    Optional<Person> looking,
    Optional<Offer> offer,
    List<String> changes,
    Pushes pushes) {
  public Ballot {
    votes = List.copyOf(votes);
    changes = List.copyOf(changes);
  }

  /**
   * What was done because nobody decided.
   *
   * @param reminded the version of the row in which they were reminded
   * @param widened the version of the row in which the fallback group was asked too
   */
  public record Pushes(Optional<Long> reminded, Optional<Long> widened) {
    /** Nothing yet. */
    public static final Pushes NONE = new Pushes(Optional.empty(), Optional.empty());
  }

  /** A wish put to the vote in that version of the row. */
  static Ballot opened(Terms terms, long version, List<String> changes) {
    return new Ballot(
        terms,
        version,
        version,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        changes,
        Pushes.NONE);
  }

  /** Those who say yes. */
  public List<Vote> yes() {
    return votes.stream().filter(Vote::isYes).toList();
  }

  /** How many of the yeses that are needed are there; each person fills one place. */
  public int filled() {
    return Count.filled(terms, isWidened(), yes());
  }

  /** Whether nothing more is needed. */
  public boolean isCarried() {
    return filled() >= terms.total();
  }

  /** Whether enough have said no. */
  public boolean isLost() {
    return votes.size() - yes().size() >= terms.denials();
  }

  /** Whether the fallback group is asked too. */
  public boolean isWidened() {
    return pushes.widened().isPresent();
  }

  /** The newest vote of the person behind an account. */
  public Optional<Vote> of(String person) {
    return votes.stream().filter(vote -> vote.person().equals(person)).findFirst();
  }

  /** The same with one more vote, which stands for whatever its maker said before. */
  Ballot with(Vote vote) {
    List<Vote> all =
        Stream.concat(without(List.of(vote.person())).votes().stream(), Stream.of(vote)).toList();
    return changed(all, looking.filter(person -> !person.equals(vote.by())), offer);
  }

  /** The same without what some people said. */
  Ballot without(List<String> people) {
    return changed(
        votes.stream().filter(vote -> !people.contains(vote.person())).toList(), looking, offer);
  }

  /** The same after a push. */
  Ballot pushed(Pushes done) {
    return new Ballot(terms, since, edition, votes, looking, offer, changes, done);
  }

  /** The same, last changed in that version of the row. */
  Ballot at(long version) {
    return new Ballot(terms, since, version, votes, looking, offer, changes, pushes);
  }

  private Ballot changed(List<Vote> newest, Optional<Person> by, Optional<Offer> less) {
    return new Ballot(terms, since, edition, newest, by, less, changes, pushes);
  }
}
