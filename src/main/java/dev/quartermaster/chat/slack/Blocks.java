package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cards as Slack's blocks, within Slack's limits: 50 blocks, 3,000 characters a text, 150 a header,
 * and about 13,000 in all, above which Slack answers {@code msg_blocks_too_long}.
 */
final class Blocks {
  static final int TEXT = 3_000;

  private static final int MOST = 50;
  private static final int MOST_IN_VIEW = 100;
  private static final int ALL_TEXT = 10_000;
  private static final int ALL_TEXT_IN_VIEW = 60_000;
  private static final int HEADER = 150;
  private static final int FACT_NAME = 80;
  private static final int FACT = 800;
  private static final int NOTE = 1_500;

  private final int most;
  private final Room all;
  private final List<ObjectNode> blocks = new ArrayList<>();
  private final ButtonRows rows = new ButtonRows();

  private Blocks(int most, int allText) {
    this.most = most;
    this.all = Room.of(allText);
  }

  /** A message's. */
  static ArrayNode of(Card card) {
    return new Blocks(MOST, ALL_TEXT).drawn(card);
  }

  /** A page's, which has room for more (Slack docs, views). */
  static ArrayNode ofPage(Card card) {
    return new Blocks(MOST_IN_VIEW, ALL_TEXT_IN_VIEW).drawn(card);
  }

  private ArrayNode drawn(Card card) {
    card.parts().forEach(this::draw);
    dropTheLastWords();
    return Json.array().addAll(blocks);
  }

  private void draw(Card.Part part) {
    switch (part) {
      case Card.Part.Title(String words) -> drawTitle(words);
      case Card.Part.Line(Text text) -> draw(new RichText(all.inside(TEXT)).and(text));
      case Card.Part.Facts(List<Card.Fact> facts) -> drawFacts(facts);
      case Card.Part.Note(Text text) -> drawNote(text);
      case Card.Part.Buttons(List<Button> buttons) -> blocks.addAll(rows.of(buttons));
    }
  }

  private void draw(RichText text) {
    if (!text.isEmpty()) {
      blocks.add(text.block());
    }
  }

  private void drawTitle(String words) {
    String shown = all.inside(HEADER).fit(Neutral.words(words));
    if (!shown.isBlank()) {
      var header = Json.object().put("type", "header");
      header.set("text", PlainText.shown(shown));
      blocks.add(header);
    }
  }

  /** One fact a line; the two-column fields of a section would need values in markup. */
  private void drawFacts(List<Card.Fact> facts) {
    var room = all.inside(TEXT);
    var lines = new RichText(room);
    for (var fact : facts) {
      lines
          .own(lines.isEmpty() ? "" : "\n")
          .strong(fact.name(), room.inside(FACT_NAME))
          .own(": ")
          .and(fact.value(), room.inside(FACT));
    }
    draw(lines);
  }

  private void drawNote(Text text) {
    SmallPrint.of(text, all.inside(NOTE))
        .ifPresentOrElse(blocks::add, () -> draw(new RichText(all.inside(TEXT)).and(text)));
  }

  /** Buttons stay; of words there is a limit to what anybody reads. */
  private void dropTheLastWords() {
    for (int at = blocks.size() - 1; at >= 0 && blocks.size() > most; at--) {
      if (!blocks.get(at).path("type").asString("").equals("actions")) {
        blocks.remove(at);
      }
    }
  }
}
