package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Place;
import dev.quartermaster.request.Approval;
import dev.quartermaster.request.Press;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Shown;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Target;
import java.util.Optional;

/** Whether a press is of a card that still stands, seen by whom it is for. */
final class Objections {
  private final RequestStore store;

  Objections(RequestStore store) {
    this.store = store;
  }

  /**
   * Why a press can't count whoever made it: another's private card, a dead card, a changed row.
   */
  Optional<Card> to(Interaction.Press press, Press meaning, Target target, Request request) {
    boolean isPrivate = press.on().isEmpty();
    if (isPrivate && inDraft(request) && !press.who().equals(request.asker())) {
      return Optional.of(Answers.notYours(request.asker()));
    }
    boolean live = isPrivate || isLive(press, meaning, request);
    boolean fits =
        (meaning.decides() || request.isPutToVote())
            ? target.matchesBallot(request)
            : target.matches(request);
    boolean open = !meaning.decides() || request.isPutToVote();
    if (live && fits && open && isInPlace(press, request)) {
      return Optional.empty();
    }
    return Optional.of(why(request, live && (!isPrivate || request.ballot().isPresent())));
  }

  private boolean isLive(Interaction.Press press, Press meaning, Request request) {
    Shown shown = meaning.decides() ? store.ballotShown(request.id()) : store.shown(request.id());
    return shown.root().equals(press.on());
  }

  private static Card why(Request request, boolean live) {
    if (request.isPutToVote()) {
      return VoteAnswers.changed(request);
    }
    if (request.ballot().isPresent() && live) {
      return VoteAnswers.decided(request);
    }
    return inDraft(request) || !live || request.approval().isEmpty()
        ? Answers.changed()
        : Answers.alreadyDecided(request.stage().word(), request.approval().map(Approval::by));
  }

  /**
   * A root card stands where it was shown, and a draft belongs to the place where it was asked for;
   * what else is private, such as what can be done with a machine, is shown wherever it was asked
   * for.
   */
  private static boolean isInPlace(Interaction.Press press, Request request) {
    Optional<Place> place =
        press
            .on()
            .map(MessageRef::place)
            .or(() -> inDraft(request) ? Optional.of(request.place()) : Optional.empty());
    return place.map(press.where()::equals).orElse(true);
  }

  private static boolean inDraft(Request request) {
    return request.stage() instanceof Stage.Draft;
  }
}
