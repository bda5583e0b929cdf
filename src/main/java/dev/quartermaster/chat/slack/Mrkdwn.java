package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Span;
import dev.quartermaster.chat.Text;

/**
 * Text as one escaped string, for the top-level {@code text} of a message, which notifications and
 * screen readers use, and for small print. This is the one place where {@code & < >} are escaped:
 * everything else goes out as rich text or plain text, where nothing is read as markup (A30).
 */
final class Mrkdwn {
  private Mrkdwn() {}

  /** All of a text, cut to {@code longest} characters after escaping. */
  static String of(Text text, int longest) {
    var room = Room.of(longest);
    var words = new StringBuilder();
    text.spans().forEach(span -> words.append(of(span, room)));
    return words.toString();
  }

  static String of(Span span, Room room) {
    return switch (span) {
      case Span.Plain(String words) -> escaped(Neutral.words(words), room);
      case Span.Strong(String words) -> escaped(Neutral.words(words), room);
      case Span.Code(String words) -> code(words, room);
      case Span.Mention(var person) ->
          control(SlackIds.isPerson(person.id()), "@", person.id(), room);
      case Span.Channel(var place) ->
          control(SlackIds.isChannel(place.channel()), "#", place.channel(), room);
      case Span.Moment(var at) ->
          whole(
              "<!date^%d^%s|%s>".formatted(at.getEpochSecond(), SlackIds.MOMENT, SlackIds.utc(at)),
              room);
    };
  }

  private static String code(String words, Room room) {
    String neutral = Neutral.code(words);
    return neutral.isBlank() || !room.take(2) ? "" : "`" + escaped(neutral, room) + "`";
  }

  private static String control(boolean valid, String sign, String id, Room room) {
    return valid ? whole("<" + sign + id + ">", room) : escaped(Neutral.words(id), room);
  }

  private static String whole(String words, Room room) {
    return room.take(words.length()) ? words : "";
  }

  /** Escapes, never cutting an escape in two. */
  private static String escaped(String words, Room room) {
    if (words.chars().noneMatch(Mrkdwn::isMarkup) && room.take(words.length())) {
      return words; // nearly all that is ever said
    }
    var escaped = new StringBuilder();
    int at = 0;
    while (at < words.length()) {
      int point = words.codePointAt(at);
      at += Character.charCount(point);
      String piece = escaped(point);
      boolean last = at == words.length();
      if ((!last && piece.length() >= room.left()) || !room.take(piece.length())) {
        return room.take(1) ? escaped.append('…').toString() : escaped.toString();
      }
      escaped.append(piece);
    }
    return escaped.toString();
  }

  private static boolean isMarkup(int unit) {
    return unit == '&' || unit == '<' || unit == '>';
  }

  private static String escaped(int point) {
    return switch (point) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> Character.toString(point);
    };
  }
}
