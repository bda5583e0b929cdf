package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Ballot;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Voters;
import java.util.List;

/** Why somebody may not decide about a request, and who can. */
final class VoteRefusals {
  private VoteRefusals() {}

  /** Why somebody may not decide. */
  static Card of(Voting.Standing standing, Request request, Voters voters) {
    return switch (standing) {
      case Voting.Standing.Own _ -> own(request, voters);
      case Voting.Standing.Outside(var groups) -> outside(request, groups, voters);
      case Voting.Standing.Unknown _, Voting.Standing.May _ -> unknown();
    };
  }

  private static Card own(Request request, Voters voters) {
    return Card.saying(
        Text.of(
                "You can't decide about your own request "
                    + request.id()
                    + " (rule four-eyes, "
                    + Code.FOUR_EYES.text()
                    + "). ")
            .and(who(request, voters)));
  }

  private static Card outside(Request request, List<String> groups, Voters voters) {
    return Card.saying(
        Text.of(
                "You can't decide about "
                    + request.id()
                    + ": you aren't in "
                    + String.join(" or ", groups)
                    + Code.NO_APPROVER.behind()
                    + ". ")
            .and(who(request, voters)));
  }

  static Card unknown() {
    return Card.saying(
        Text.of(
            "I can't read from the chat right now who may decide, so nobody may"
                + Code.RIGHTS_UNREADABLE.behind()
                + ". Nothing was done. Try again in a minute."));
  }

  private static Text who(Request request, Voters voters) {
    Text text = Text.empty();
    Ballot ballot = request.ballot().orElseThrow();
    for (String group : ballot.terms().groups(ballot.isWidened())) {
      text = text.and("In " + group + ": ").and(voters.who(group)).and(" ");
    }
    return text;
  }
}
