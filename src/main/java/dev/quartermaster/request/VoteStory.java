package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import java.util.List;
import java.util.Optional;

/** What is said in the thread of what approvers do, and of what is done to have them decide. */
final class VoteStory {
  private VoteStory() {}

  static Optional<Text> line(Request before, Event.OfVote event, Request after) {
    return after.ballot().map(ballot -> line(before, event, after, ballot));
  }

  private static Text line(Request before, Event.OfVote event, Request after, Ballot ballot) {
    return switch (event) {
      case Event.Submitted _ -> submitted(before, after, ballot);
      case Event.Voted(var vote, _) -> voted(vote, after, ballot);
      case Event.Withdrawn(var by, _) ->
          Text.empty()
              .mention(by)
              .and(" took the vote back: " + BallotWords.progress(ballot) + ".");
      case Event.Claimed(var by, var looks) ->
          Text.empty().mention(by).and(looks ? " is looking." : " looks no longer.");
      case Event.Questioned(var by, var words) -> questioned(before, by, words);
      case Event.Offered(var offer) -> offered(before, offer);
      case Event.Declined(var by) ->
          Text.empty().mention(by).and(" wants no less. It still waits for a decision.");
      case Event.Revised revised -> revised(before, revised, after, ballot);
      case Event.Closed(var failure) ->
          Text.of("Closed: " + failure.words() + " (" + failure.code() + ") ")
              .mention(before.asker());
      case Event.Reminded _ ->
          Text.of(
              "Half of the time is over. Still waiting for " + BallotWords.needed(ballot) + ".");
      case Event.Widened _ ->
          Text.of(
              "Three quarters of the time are over. "
                  + BallotWords.needed(ballot)
                  + " can decide now.");
      case Event.LostRight(var votes, _) -> lostRight(before, votes);
    };
  }

  private static Text questioned(Request before, Person by, String words) {
    return Text.empty()
        .mention(by)
        .and(" asks ")
        .mention(before.asker())
        .and(":" + BallotWords.quoted(words) + ". Please answer here.");
  }

  private static Text submitted(Request before, Request after, Ballot ballot) {
    Text who =
        before.attempts().isEmpty() ? Text.of("Asked for by ") : Text.of("Asked for again by ");
    return who.mention(before.asker())
        .and(". Fingerprint ")
        .code(after.quoted().fingerprint().forPeople())
        .and(". Waiting for " + BallotWords.needed(ballot) + ".");
  }

  private static Text voted(Vote vote, Request after, Ballot ballot) {
    String reason = BallotWords.quoted(vote.reason());
    return switch (after.stage()) {
      case Stage.Approved _ ->
          BallotWords.voter(Text.of("Approved by "), vote)
              .and("." + reason + " Fingerprint ")
              .code(vote.fingerprint().forPeople())
              .and(".");
      case Stage.Denied _ ->
          BallotWords.voter(Text.of("Denied by "), vote)
              .and(":" + reason + ". Nothing is sent. ")
              .mention(after.asker());
      default ->
          BallotWords.voter(Text.empty(), vote)
              .and((vote.isYes() ? " agrees." : " says no.") + reason)
              .and(" " + BallotWords.progress(ballot) + ".");
    };
  }

  private static Text offered(Request before, Offer offer) {
    return BallotWords.voter(Text.empty(), offer.vote())
        .and(" would agree to less: " + String.join(" · ", offer.changes()))
        .and(", " + Costs.atMost(offer.quote()) + ". ")
        .mention(before.asker())
        .and(" can take that on the card above.");
  }

  private static Text revised(Request before, Event.Revised revised, Request after, Ballot ballot) {
    Text text =
        Text.of("Changed by ")
            .mention(before.asker())
            .and(": " + String.join(" · ", revised.changes()) + ". Fingerprint ")
            .code(revised.quote().fingerprint().forPeople());
    if (after.stage() instanceof Stage.Approved) {
      return revised
          .carried()
          .map(vote -> text.and(", as offered and approved by ").mention(vote.by()).and("."))
          .orElseGet(() -> text.and(". That needs nobody's yes."));
    }
    return text.and(". Votes are void. Waiting for " + BallotWords.needed(ballot) + ".");
  }

  private static Text lostRight(Request before, List<Vote> votes) {
    Text text = Text.of("Back to the vote, nothing was sent: ");
    for (Vote vote : votes) {
      text = text.mention(vote.by()).and(" ");
    }
    return text.and("may no longer decide about it. ").mention(before.asker());
  }
}
