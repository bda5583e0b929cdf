package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Span;
import dev.quartermaster.chat.Text;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Text as Slack's rich text elements: words are data there, so no character of theirs formats,
 * links or calls anybody, and nothing needs escaping (A30).
 */
final class RichText {
  private static final int MENTION = 16;
  private static final int MOMENT = 32;

  private final ArrayNode elements = Json.array();
  private final Room room;

  RichText(Room room) {
    this.room = room;
  }

  RichText and(Text text) {
    return and(text, room);
  }

  /** Goes on with a text that gets no more than this room. */
  RichText and(Text text, Room narrower) {
    text.spans().forEach(span -> add(span, narrower));
    return this;
  }

  RichText strong(String words, Room narrower) {
    addWords(Neutral.words(words), "bold", narrower);
    return this;
  }

  /** Goes on with words of this adapter's own, which may break the line. */
  RichText own(String words) {
    addWords(words, "", room);
    return this;
  }

  boolean isEmpty() {
    return elements.isEmpty();
  }

  /** A block with one section (Slack docs, rich text block). */
  ObjectNode block() {
    var block = Json.object().put("type", "rich_text");
    var section = block.putArray("elements").addObject().put("type", "rich_text_section");
    section.set("elements", elements);
    return block;
  }

  private void add(Span span, Room within) {
    switch (span) {
      case Span.Plain(String words) -> addWords(Neutral.words(words), "", within);
      case Span.Strong(String words) -> addWords(Neutral.words(words), "bold", within);
      case Span.Code(String words) -> addWords(Neutral.code(words), "code", within);
      case Span.Mention(Person person) when SlackIds.isPerson(person.id()) ->
          addId("user", person.id(), within);
      case Span.Mention(Person person) -> addWords(Neutral.words(person.id()), "", within);
      case Span.Channel(Place place) when SlackIds.isChannel(place.channel()) ->
          addId("channel", place.channel(), within);
      case Span.Channel(Place place) -> addWords(Neutral.words(place.channel()), "", within);
      case Span.Moment(Instant at) -> addMoment(at, within);
    }
  }

  private void addId(String type, String id, Room within) {
    if (within.take(MENTION)) {
      elements.addObject().put("type", type).put(type + "_id", id);
    }
  }

  private void addMoment(Instant at, Room within) {
    if (within.take(MOMENT)) {
      elements
          .addObject()
          .put("type", "date")
          .put("timestamp", at.getEpochSecond())
          .put("format", SlackIds.MOMENT)
          .put("fallback", SlackIds.utc(at));
    }
  }

  private void addWords(String words, String style, Room within) {
    String fitting = within.fit(words);
    if (fitting.isEmpty()) {
      return;
    }
    var element = elements.addObject().put("type", "text").put("text", fitting);
    if (!style.isEmpty()) {
      element.putObject("style").put(style, true);
    }
  }
}
