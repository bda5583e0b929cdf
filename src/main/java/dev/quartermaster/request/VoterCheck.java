package dev.quartermaster.request;

import dev.quartermaster.request.Voters.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last look at those who asked and decided: nobody's lost right counts, however late it was
 * lost.
 */
final class VoterCheck {
  private final Voters voters;
  private final Time time;

  VoterCheck(Voters voters, Time time) {
    this.voters = voters;
    this.time = time;
  }

  /** What their rights have against sending now. */
  Optional<Event> objection(Request request, Ballot ballot) {
    return switch (voters.mayAsk(request.asker())) {
      case Right.Denied _ ->
          Optional.of(new Event.Failed(Failure.ASKER_GONE, new UserCheck.NotNeeded()));
      case Right.Unknown(var why) -> Optional.of(new Event.Waiting("rights can't be read: " + why));
      case Right.Granted _ -> votes(ballot);
    };
  }

  private Optional<Event> votes(Ballot ballot) {
    List<Vote> lost = new ArrayList<>();
    for (Vote vote : ballot.yes()) {
      switch (voters.of(vote.by(), ballot.terms().groups(ballot.isWidened()))) {
        case Membership.Unknown(var why) -> {
          return Optional.of(new Event.Waiting("rights can't be read: " + why));
        }
        case Membership.In(var groups, _) -> {
          if (!groups.containsAll(vote.groups())) {
            lost.add(vote);
          }
        }
      }
    }
    Ballot rest = ballot.without(lost.stream().map(Vote::person).toList());
    return rest.isCarried()
        ? Optional.empty()
        : Optional.of(new Event.LostRight(lost, time.now().plus(ballot.terms().life())));
  }
}
