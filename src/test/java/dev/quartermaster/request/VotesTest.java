package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.ADA;
import static dev.quartermaster.request.Samples.BOB;
import static dev.quartermaster.request.Samples.NOON;
import static dev.quartermaster.request.VoteSamples.EVE;
import static dev.quartermaster.request.VoteSamples.GRACE;
import static dev.quartermaster.request.VoteSamples.TERMS;
import static dev.quartermaster.request.VoteSamples.TWO;
import static dev.quartermaster.request.VoteSamples.after;
import static dev.quartermaster.request.VoteSamples.no;
import static dev.quartermaster.request.VoteSamples.put;
import static dev.quartermaster.request.VoteSamples.revised;
import static dev.quartermaster.request.VoteSamples.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.Quote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of votes, without a clock, a disk or a chat. */
class VotesTest {
  @Test
  void what_needs_a_yes_waits_for_it_and_opens_no_attempt() {
    Request put = put(TERMS);
    assertThat(put.stage()).isEqualTo(new Stage.Pending("", NOON.plus(VoteSamples.LIFE)));
    assertThat(put.attempts()).isEmpty();
    assertThat(put.approval()).isEmpty();
    assertThat(put.isPublic()).isTrue();
  }

  @Test
  void one_of_one_approves_under_the_mark_of_that_vote() {
    Request approved = after(put(TERMS), yes(BOB, "leads"));
    assertThat(approved.stage()).isEqualTo(new Stage.Approved(Optional.empty()));
    assertThat(approved.attempts()).containsExactly(new Attempt(1, Samples.MARK));
    assertThat(approved.approval()).map(Approval::by).contains(BOB);
  }

  @Test
  void whoever_asked_never_decides_by_whatever_account_A09_A13() {
    Request put = put(TERMS);
    assertThat(Lifecycle.after(put, yes(ADA, "leads"))).isEmpty();
    Vote second = VoteSamples.vote(GRACE, Vote.Choice.YES, "", "leads");
    Vote asAda =
        new Vote(
            GRACE,
            ADA.id(),
            second.choice(),
            "",
            second.groups(),
            second.fingerprint(),
            second.card(),
            NOON,
            NOON);
    assertThat(Lifecycle.after(put, new Event.Voted(asAda, Samples.MARK))).isEmpty();
  }

  @Test
  void a_vote_by_none_of_the_groups_counts_for_nothing() {
    assertThat(Lifecycle.after(put(TERMS), yes(BOB, "strangers"))).isEmpty();
    assertThat(Lifecycle.after(put(TERMS), yes(BOB))).isEmpty();
  }

  @Test
  void each_person_fills_one_place_and_places_are_given_out_well() {
    Request one = after(put(TWO), yes(BOB, "leads", "finance"));
    assertThat(one.stage()).isInstanceOf(Stage.Pending.class);
    assertThat(one.ballot()).map(Ballot::filled).contains(1);
    assertThat(after(one, yes(GRACE, "leads")).stage()).isInstanceOf(Stage.Approved.class);
    Request two = after(put(TWO), yes(BOB, "leads"));
    assertThat(after(two, yes(GRACE, "leads")).stage()).isInstanceOf(Stage.Pending.class);
    assertThat(after(two, yes(GRACE, "leads", "finance")).stage())
        .isInstanceOf(Stage.Approved.class);
  }

  @Test
  void two_accounts_of_one_person_count_once_A13() {
    Vote other = VoteSamples.vote(EVE, Vote.Choice.YES, "", "finance");
    Vote asBob =
        new Vote(
            EVE,
            BOB.id(),
            other.choice(),
            "",
            List.of("leads", "finance"),
            other.fingerprint(),
            other.card(),
            NOON,
            NOON);
    Request one = after(put(TWO), yes(BOB, "leads", "finance"));
    assertThat(Lifecycle.after(one, new Event.Voted(asBob, Samples.MARK))).isEmpty();
  }

  @Test
  void the_newest_vote_of_a_person_counts() {
    Terms lenient =
        VoteSamples.terms(2, Optional.empty(), new Need("leads", 1), new Need("finance", 1));
    Request against = after(after(put(lenient), yes(BOB, "leads")), no(BOB, "leads"));
    assertThat(against.ballot()).map(Ballot::filled).contains(0);
    assertThat(against.ballot().orElseThrow().votes()).hasSize(1);
    assertThat(Lifecycle.after(against, no(BOB, "leads"))).isEmpty();
    assertThat(after(against, no(GRACE, "finance")).stage()).isInstanceOf(Stage.Denied.class);
  }

  @Test
  void one_no_is_the_end_unless_the_rule_says_otherwise() {
    Request denied = after(put(TERMS), no(BOB, "leads"));
    assertThat(denied.stage()).isEqualTo(new Stage.Denied(BOB, "use the shared one", NOON));
    assertThat(denied.attempts()).isEmpty();
    assertThat(Lifecycle.after(denied, yes(GRACE, "leads"))).isEmpty();
  }

  @Test
  void after_a_decision_nothing_else_is_decided_A15_A16() {
    List<Event> decisions =
        List.of(
            yes(GRACE, "leads"), no(GRACE, "leads"), new Event.Cancelled(ADA), new Event.Expired());
    for (Event first : List.of(no(BOB, "leads"), new Event.Cancelled(ADA), new Event.Expired())) {
      Request over = after(put(TERMS), first);
      assertThat(decisions).allMatch(event -> Lifecycle.after(over, event).isEmpty());
    }
    Request approved = after(put(TERMS), yes(BOB, "leads"));
    assertThat(Lifecycle.after(approved, no(GRACE, "leads"))).isEmpty();
    assertThat(Lifecycle.after(approved, new Event.Expired())).isEmpty();
  }

  @Test
  void an_edit_voids_the_votes_and_votes_for_what_was_seen_before_count_no_more_A17() {
    Request one = after(put(TWO), yes(BOB, "leads"));
    Request edited = after(one, revised(TWO, Optional.empty()));
    assertThat(edited.ballot().orElseThrow().votes()).isEmpty();
    assertThat(edited.ballot().orElseThrow().changes()).containsExactly("size 100 → 50");
    assertThat(edited.ballot().orElseThrow().since()).isEqualTo(edited.version());
    assertThat(Lifecycle.after(edited, yes(GRACE, "finance"))).isEmpty();
    assertThat(Target.ofBallot(one).matchesBallot(edited)).isFalse();
  }

  @Test
  void a_confirmation_of_ones_own_is_no_way_around_the_vote() {
    Request put = put(TERMS);
    var own = new Event.Confirmed(Samples.approval(put.quoted()), Samples.MARK);
    assertThat(Lifecycle.after(put, own)).isEmpty();
  }

  @Test
  void an_offer_that_is_taken_carries_the_yes_of_whoever_made_it() {
    Request offered = after(put(TERMS), new Event.Offered(VoteSamples.offer()));
    assertThat(offered.stage()).isInstanceOf(Stage.Pending.class);
    assertThat(offered.quote()).isEqualTo(put(TERMS).quote());
    Request taken = after(offered, revised(TERMS, Optional.of(VoteSamples.offer().vote())));
    assertThat(taken.stage()).isInstanceOf(Stage.Approved.class);
    assertThat(taken.approval().map(Approval::fingerprint))
        .isEqualTo(taken.quote().map(Quote::fingerprint));
    assertThat(after(offered, new Event.Declined(ADA)).ballot().flatMap(Ballot::offer)).isEmpty();
  }

  @Test
  void a_right_that_is_lost_takes_its_vote_along_and_brings_it_back_to_the_vote_A12() {
    Request one = after(put(TWO), yes(BOB, "leads"));
    Request approved = after(one, yes(GRACE, "finance"));
    Vote lost = VoteSamples.vote(GRACE, Vote.Choice.YES, "", "finance");
    Request back = after(approved, new Event.LostRight(List.of(lost), Samples.SOON));
    assertThat(back.stage()).isInstanceOf(Stage.Pending.class);
    assertThat(back.approval()).isEmpty();
    assertThat(back.ballot().orElseThrow().votes()).extracting(Vote::by).containsExactly(BOB);
    assertThat(after(back, yes(EVE, "finance")).attempts()).hasSize(2);
  }

  @Test
  void what_is_too_old_to_be_sent_needs_all_votes_again() {
    Request approved = after(put(TERMS), yes(BOB, "leads"));
    Request back = after(approved, new Event.SentBack("too old", Optional.empty(), Samples.SOON));
    assertThat(back.isPutToVote()).isTrue();
    assertThat(back.ballot().orElseThrow().votes()).isEmpty();
    assertThat(back.ballot().orElseThrow().since()).isEqualTo(back.version());
  }

  @Test
  void a_vote_keeps_the_buttons_of_the_others_good_and_an_edit_does_not() {
    Request put = put(TWO);
    Request voted = after(put, yes(BOB, "leads"));
    Request claimed = after(voted, new Event.Claimed(GRACE, true));
    assertThat(Target.ofBallot(put).matchesBallot(claimed)).isTrue();
    assertThat(claimed.ballot().orElseThrow().edition()).isEqualTo(claimed.version());
  }

  @Test
  void is_reminded_at_half_widened_at_three_quarters_and_over_in_the_end() {
    Request put = put(TERMS);
    Instant until = NOON.plus(VoteSamples.LIFE);
    assertThat(due(put, Duration.ofMinutes(59))).isEmpty();
    assertThat(BallotTimes.next(put.ballot().orElseThrow(), until))
        .isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(due(put, Duration.ofHours(1))).contains(new Event.Reminded());
    Request reminded = after(put, new Event.Reminded());
    assertThat(due(reminded, Duration.ofMinutes(89))).isEmpty();
    assertThat(due(reminded, Duration.ofMinutes(90))).contains(new Event.Widened());
    Request widened = after(reminded, new Event.Widened());
    assertThat(due(widened, Duration.ofMinutes(119))).isEmpty();
    assertThat(due(widened, Duration.ofHours(2))).contains(new Event.Expired());
    assertThat(after(widened, yes(EVE, "managers")).stage()).isInstanceOf(Stage.Approved.class);
    assertThat(Lifecycle.after(reminded, yes(EVE, "managers"))).isEmpty();
  }

  private static Optional<Event> due(Request request, Duration passed) {
    return BallotTimes.due(
        request.ballot().orElseThrow(), NOON.plus(VoteSamples.LIFE), NOON.plus(passed));
  }

  @Test
  void vote_events_find_no_place_where_nothing_is_put_to_the_vote() {
    for (Stage stage : Samples.stages()) {
      Request request = Samples.at(stage);
      assertThat(
              VoteSamples.events().stream()
                  .filter(event -> !(event instanceof Event.Submitted))
                  .filter(event -> Lifecycle.after(request, event).isPresent()))
          .isEmpty();
    }
  }
}
