package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.request.ConfirmCard;
import dev.quartermaster.request.Judge;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Verdict;

/** The private card of a complete wish, as far as the policy allows the wish at all. */
final class JudgedCard {
  private JudgedCard() {}

  /** The card to confirm, or why not; {@code dryRun} leaves out what would change something. */
  static Card of(Judge judge, Request request, boolean dryRun) {
    return switch (judge.of(request.asker(), request.place(), request.quoted())) {
      case Verdict.Allowed _ -> ConfirmCard.of(request, dryRun);
      case Verdict.Needs(var needed) -> ConfirmCard.needing(request, needed, dryRun);
      case Verdict.Refused refused when dryRun -> VoteAnswers.refused(refused);
      case Verdict.Refused refused -> BrokenCard.of(request, refused);
      case Verdict.Unknown _ -> VoteRefusals.unknown();
    };
  }
}
