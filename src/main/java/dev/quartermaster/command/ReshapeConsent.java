package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Estimate;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Judge;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Terms;
import dev.quartermaster.request.Verdict;
import dev.quartermaster.request.Voters;
import java.util.Optional;

/**
 * Whether somebody may have a machine made into a dearer one: by the rules of a create, as if it
 * were asked for anew by whoever says so now.
 */
final class ReshapeConsent {
  private final Judge judge;
  private final Voters voters;

  ReshapeConsent(Judge judge, Voters voters) {
    this.judge = judge;
    this.voters = voters;
  }

  /** Why not; blocks for a few seconds at most. */
  Optional<Card> objection(Person who, Request request, Quote wanted) {
    if (!isDearer(request.quoted().estimate(), wanted.estimate())) {
      return Optional.empty();
    }
    return switch (judge.of(who, request.place(), wanted)) {
      case Verdict.Allowed _ -> Optional.empty();
      case Verdict.Needs(var terms) -> Optional.of(others(terms));
      case Verdict.Refused refused -> Optional.of(VoteAnswers.refused(refused));
      case Verdict.Unknown _ -> Optional.of(VoteRefusals.unknown());
    };
  }

  private static boolean isDearer(Estimate now, Estimate wanted) {
    return wanted.perHour().compareTo(now.perHour()) > 0
        || wanted.perMonth().compareTo(now.perMonth()) > 0
        || wanted.perMonthOff().compareTo(now.perMonthOff()) > 0;
  }

  /** A change of a machine is not put to the vote: whoever may have such a machine does it. */
  private Card others(Terms terms) {
    Text text =
        Text.of(
            "For a machine as dear as that you need somebody's yes (rule "
                + terms.rule()
                + ", "
                + Code.POLICY_REFUSES.text()
                + "), and a resize can't be put to the vote. Ask for a new machine with create, or"
                + " have an admin type the resize. ");
    for (String group : terms.groups(false)) {
      text = text.and("In " + group + ": ").and(voters.who(group)).and(" ");
    }
    return Card.saying(text.and("Nothing was sent."));
  }
}
