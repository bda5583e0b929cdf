package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Text;
import java.util.ArrayList;
import java.util.List;

/** A long list as cards of ten lines, with buttons to the others and one to share what is seen. */
final class Pages {
  /** The verb of a button that turns to another page. */
  static final String TURN = "page";

  /** The verb of a button that posts a page in the channel. */
  static final String SHARE = "share";

  private static final int ON_PAGE = 10;

  private Pages() {}

  /**
   * What is looked through.
   *
   * @param head what it is, with how many
   * @param lines one for each thing
   * @param note how old it is, and the like
   */
  record Listed(String head, List<Text> lines, Text note) {
    Listed {
      lines = List.copyOf(lines);
    }
  }

  /** A page of it; {@code shared} for everybody to see, without buttons. */
  static Card card(Browse browse, Listed listed, boolean shared) {
    int last = Math.max(0, (listed.lines().size() - 1) / ON_PAGE);
    int page = Math.min(browse.page(), last);
    List<Text> shown = listed.lines().stream().skip((long) page * ON_PAGE).limit(ON_PAGE).toList();
    String head =
        last == 0
            ? listed.head() + "."
            : listed.head() + ", page " + (page + 1) + " of " + (last + 1) + ".";
    Text summary = Text.empty().strong(head);
    List<Part> parts = new ArrayList<>(List.of(new Part.Line(summary)));
    for (Text line : shown) {
      parts.add(new Part.Line(line));
      summary = summary.and(" ").and(line).and(";");
    }
    parts.add(new Part.Note(listed.note()));
    if (!shared) {
      parts.add(new Part.Buttons(buttons(browse.at(page), last)));
    }
    return new Card(summary.and(" ").and(listed.note()), parts);
  }

  private static List<Button> buttons(Browse browse, int last) {
    List<Button> buttons = new ArrayList<>();
    if (browse.page() > 0) {
      buttons.add(turn(browse.at(browse.page() - 1), "Back"));
    }
    if (browse.page() < last) {
      buttons.add(turn(browse.at(browse.page() + 1), "Next"));
    }
    buttons.add(Button.of(SHARE, browse.toString(), "Share here", Weight.PLAIN));
    return buttons;
  }

  private static Button turn(Browse to, String label) {
    return Button.of(TURN, to.toString(), label, Weight.PLAIN);
  }
}
