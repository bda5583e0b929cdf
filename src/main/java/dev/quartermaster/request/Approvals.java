package dev.quartermaster.request;

import dev.quartermaster.chat.MessageRef;
import java.util.List;
import java.util.Optional;

/** Whose yes stands after an event. */
final class Approvals {
  private Approvals() {}

  /** The approval of the row that an event leads to, in that stage. */
  static Optional<Approval> after(Request before, Event event, Stage stage) {
    boolean approved = stage instanceof Stage.Approved;
    return switch (event) {
      case Event.Confirmed confirmed -> Optional.of(confirmed.approval());
      case Event.Voted voted when approved -> Optional.of(approval(before, voted.vote()));
      case Event.Revised revised when approved -> Optional.of(revised(before, revised));
      case Event.Submitted _, Event.SentBack _, Event.LostRight _ -> Optional.empty();
      default -> before.approval();
    };
  }

  private static Approval approval(Request before, Vote vote) {
    Optional<Grounds> grounds =
        before.ballot().map(ballot -> grounds(ballot.terms(), vote.groups(), vote.card()));
    return new Approval(vote.by(), vote.fingerprint(), vote.at(), vote.rightsRead(), grounds);
  }

  private static Grounds grounds(Terms terms, List<String> roles, Optional<MessageRef> card) {
    return new Grounds(roles, terms.rule(), terms.policy(), card);
  }

  /** What needs nobody's yes once it is changed is its asker's own. */
  private static Approval revised(Request before, Event.Revised revised) {
    return revised
        .carried()
        .map(
            vote ->
                new Approval(
                    vote.by(),
                    vote.fingerprint(),
                    revised.at(),
                    vote.rightsRead(),
                    Optional.of(grounds(revised.terms(), vote.groups(), vote.card()))))
        .orElseGet(
            () ->
                new Approval(
                    before.asker(),
                    revised.quote().fingerprint(),
                    revised.at(),
                    revised.at(),
                    Optional.of(grounds(revised.terms(), List.of(), Optional.empty()))));
  }
}
