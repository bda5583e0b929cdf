package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import java.util.Optional;

/** What is said in the thread of what people, or their silence, do to a wish. */
final class WishStory {
  private WishStory() {}

  static Optional<Text> line(Request before, Event.OfWish event, Request after) {
    return switch (event) {
      case Event.Opened _, Event.Redrafted _, Event.Quoted _ -> Optional.empty();
      case Event.Adopted adopted -> Optional.of(adopted(adopted));
      case Event.Confirmed(var approval, _) -> Optional.of(confirmed(before, approval, after));
      case Event.Cancelled(var by) ->
          spoken(before, Text.of("Called off by ").mention(by).and(". Nothing more is sent."));
      case Event.Expired _ ->
          spoken(
              before,
              Text.of("Expired: nobody " + StateLine.missed(before) + ". Nothing more is sent."));
      case Event.SentBack(var why, _, var until) when before.ballot().isPresent() ->
          after
              .ballot()
              .map(
                  ballot ->
                      Text.of("To be confirmed again by those who decide, nothing was sent: ")
                          .and(why + ". ")
                          .and(BallotWords.waiting(ballot, "", until))
                          .and(" ")
                          .mention(before.asker()));
      case Event.SentBack(var why, _, _) ->
          Optional.of(
              Text.of(
                      "To be confirmed again on the card above, nothing is sent until then: "
                          + why
                          + ". ")
                  .mention(before.asker()));
    };
  }

  static Text adopted(Event.Adopted adopted) {
    return Text.of("Adopted by ")
        .mention(adopted.by())
        .and(": machine ")
        .code(adopted.machine().id().value())
        .and(", made elsewhere, is minded here from now on. It is in the care of ")
        .mention(adopted.asker())
        .and(".");
  }

  private static Text confirmed(Request before, Approval approval, Request after) {
    Text who =
        before.attempts().isEmpty()
            ? Text.of("Asked for by ").mention(before.asker()).and(" and confirmed by ")
            : Text.of("Attempt " + after.attempts().size() + " confirmed by ");
    return who.mention(approval.by())
        .and(own(before, approval))
        .and(". Fingerprint ")
        .code(approval.fingerprint().forPeople())
        .and(".");
  }

  /** Where nobody else has to agree, everybody reads by which rule. */
  private static String own(Request before, Approval approval) {
    return approval
        .grounds()
        .filter(_ -> approval.by().equals(before.asker()))
        .map(grounds -> " alone, as rule " + grounds.rule() + " allows")
        .orElse("");
  }

  /**
   * Before anything was confirmed or put to the vote there is no thread, and nobody else saw it.
   */
  private static Optional<Text> spoken(Request before, Text text) {
    return before.isPublic() ? Optional.of(text) : Optional.empty();
  }
}
