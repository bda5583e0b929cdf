package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import java.util.ArrayList;
import java.util.List;

/** What whoever asked can do while others decide. */
final class VoteButtons {
  private VoteButtons() {}

  /** What its asker can do meanwhile, whoever votes or looks in between. */
  static List<Button> ofAsker(Request request) {
    String target = Target.ofBallot(request).toString();
    List<Button> buttons = new ArrayList<>();
    request
        .ballot()
        .flatMap(Ballot::offer)
        .ifPresent(
            offer -> {
              String which = "/" + offer.quote().fingerprint().forButton();
              buttons.add(
                  Button.of(
                      Press.TAKE_OFFER.word() + which, target, "Take the offer", Weight.PRIMARY));
              buttons.add(
                  Button.of(
                      Press.DECLINE_OFFER.word() + which, target, "Keep asking", Weight.PLAIN));
            });
    buttons.add(Button.of(Press.EDIT.word(), target, "Edit…", Weight.PLAIN));
    buttons.add(Button.of(Press.CANCEL.word(), target, "Cancel", Weight.PLAIN));
    return buttons;
  }
}
