package dev.quartermaster;

import static org.awaitility.Awaitility.await;

import dev.quartermaster.sandbox.workspace.Forms;
import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.sandbox.workspace.ModalView;
import dev.quartermaster.sandbox.workspace.Person;
import java.time.Duration;
import java.util.List;

/** A form that comes to somebody's screen in one way or the other. */
final class OpenForm {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String LATE = "Open form";

  private OpenForm() {}

  /**
   * Waits for the form that can be sent. On a busy machine it may open too late for its trigger;
   * then the person presses the button that opens it, as anybody would.
   */
  static Forms awaited(Person person) {
    return awaited(person, 0);
  }

  /** Does something that opens a form, and waits for it. */
  static void by(Person person, Runnable act) {
    int before = late(person).size();
    act.run();
    awaited(person, before);
  }

  private static Forms awaited(Person person, int before) {
    int[] pressed = {before};
    await().atMost(SOON).until(() -> isOpen(person) || isOpenAfterPress(person, pressed));
    return person.forms();
  }

  private static boolean isOpenAfterPress(Person person, int[] pressed) {
    List<MessageView> late = late(person);
    if (late.size() > pressed[0]) {
      pressed[0] = late.size();
      person.presses(late.getLast().ts(), LATE);
    }
    return isOpen(person);
  }

  private static List<MessageView> late(Person person) {
    return person.sees("ml").stream().filter(m -> m.controls().contains(LATE)).toList();
  }

  private static boolean isOpen(Person person) {
    return person.forms().top().map(ModalView::submit).orElse("").equals("Review");
  }
}
