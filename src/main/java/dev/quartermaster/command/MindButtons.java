package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Confirmation;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.request.Press;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Target;
import java.util.Optional;

/** The buttons that confirm what is done with a machine: what, and with which, behind slashes. */
final class MindButtons {
  static final String RESIZE = "resize";
  static final String RESTORE = "restore";
  static final String FORGET = "forget";
  static final String CLAIM = "claim";
  static final String RELEASE = "release";

  private MindButtons() {}

  static Button of(Request request, String what, String label, Weight weight) {
    return Button.of(verb(what), Target.of(request).toString(), label, weight);
  }

  /** One that asks once more. */
  static Button asking(Request request, String what, Weight weight, Confirmation question) {
    return new Button(
        verb(what), Target.of(request).toString(), question.yes(), weight, Optional.of(question));
  }

  private static String verb(String what) {
    return Press.MIND.word() + "/" + what;
  }
}
