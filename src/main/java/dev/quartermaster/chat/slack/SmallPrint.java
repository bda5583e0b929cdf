package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Span;
import dev.quartermaster.chat.Text;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Small print as the elements of a context block. Words stand in plain text; only what we write
 * ourselves, a person, a channel, a moment or a code span, stands in markup.
 */
final class SmallPrint {
  private static final int MOST = 10;

  private final ArrayNode elements = Json.array();
  private final StringBuilder words = new StringBuilder();
  private final Room room;

  private SmallPrint(Room room) {
    this.room = room;
  }

  /** The block; empty when there is nothing to show, or more than such a block can hold. */
  static Optional<ObjectNode> of(Text text, Room room) {
    var print = new SmallPrint(room);
    text.spans().forEach(print::add);
    print.endWords();
    if (print.elements.isEmpty() || print.elements.size() > MOST) {
      return Optional.empty();
    }
    var block = Json.object().put("type", "context");
    block.set("elements", print.elements);
    return Optional.of(block);
  }

  private void add(Span span) {
    switch (span) {
      case Span.Plain(String plain) -> words.append(Neutral.words(plain));
      case Span.Strong(String strong) -> words.append(Neutral.words(strong));
      case Span.Code _, Span.Mention _, Span.Channel _, Span.Moment _ -> addMarkup(span);
    }
  }

  private void addMarkup(Span span) {
    endWords();
    String markup = Mrkdwn.of(span, room);
    if (!markup.isEmpty()) {
      elements.addObject().put("type", "mrkdwn").put("text", markup).put("verbatim", true);
    }
  }

  private void endWords() {
    String shown = room.fit(words.toString().strip());
    words.setLength(0);
    if (!shown.isEmpty()) {
      elements.add(PlainText.shown(shown));
    }
  }
}
