package dev.quartermaster.request;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Confirmation;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All loose ends in one message, each with what can be done about it. */
public final class LooseCard {
  /** What a button's verb begins with; which of them follows. */
  public static final String VERB = "loose/";

  /** Takes it into the records. */
  public static final String ADOPT = "adopt";

  /** Hears no more of it for a while. */
  public static final String IGNORE = "ignore";

  /** Asks whoever it belongs to. */
  public static final String ASK = "ask";

  /** Gives it up for good. */
  public static final String RELEASE = "release";

  private static final int MOST = 12;

  private LooseCard() {}

  /** What was found. */
  public static Card of(LooseEnds.Look look) {
    List<LooseNote> due = look.due();
    Text head = Text.empty().strong(headline(due.size()));
    var parts = new ArrayList<Part>();
    parts.add(new Part.Line(head));
    Text summary = head;
    for (LooseNote note : due.stream().limit(MOST).toList()) {
      parts.add(new Part.Line(note.end().words()));
      parts.add(new Part.Buttons(buttons(note)));
      summary = summary.and(" ").and(note.end().words());
    }
    parts.addAll(smallPrint(look));
    return new Card(summary, parts);
  }

  private static List<Part> smallPrint(LooseEnds.Look look) {
    var notes = new ArrayList<Part>();
    int more = look.due().size() - MOST;
    notes.add(
        new Part.Note(
            Text.of(
                more > 0
                    ? more + " more come once these are settled. Nothing is done by itself."
                    : "Nothing is done by itself; sweep looks again.")));
    look.problem()
        .ifPresent(
            problem ->
                notes.add(
                    new Part.Note(
                        Text.of(
                            "Paperspace can't be read now ("
                                + problem.words()
                                + "); this is what I last saw."))));
    return notes;
  }

  private static String headline(int count) {
    return switch (count) {
      case 0 -> "No loose ends.";
      case 1 -> "One loose end.";
      default -> count + " loose ends.";
    };
  }

  private static List<Button> buttons(LooseNote note) {
    LooseEnd end = note.end();
    var buttons = new ArrayList<Button>();
    switch (end.kind()) {
      case UNKNOWN, MISSING, CHANGED -> buttons.add(plain(note, ADOPT, "Adopt"));
      case ADDRESS, SNAPSHOT -> buttons.add(release(note));
      case OFF -> buttons.add(button(note, RELEASE, "Release…", Weight.DANGER, Optional.empty()));
    }
    buttons.add(plain(note, IGNORE, "Ignore 30 d"));
    end.owner().ifPresent(_ -> buttons.add(plain(note, ASK, "Ask owner")));
    return buttons;
  }

  private static Button release(LooseNote note) {
    var question =
        new Confirmation(
            "Release it?",
            note.end().kind() == LooseEnd.Kind.ADDRESS
                ? "The same address does not come back."
                : "What is in the snapshot is lost for good.",
            "Release",
            "No");
    return button(note, RELEASE, "Release", Weight.DANGER, Optional.of(question));
  }

  private static Button plain(LooseNote note, String what, String label) {
    return button(note, what, label, Weight.PLAIN, Optional.empty());
  }

  private static Button button(
      LooseNote note, String what, String label, Weight weight, Optional<Confirmation> question) {
    String target = note.end().key() + ":" + note.since().toEpochMilli();
    return new Button(VERB + what, target, label, weight, question);
  }
}
