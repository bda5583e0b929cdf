package dev.quartermaster.chat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Text for people, in spans. */
public record Text(List<Span> spans) {
  public Text {
    spans = List.copyOf(spans);
  }

  /** Text that says just these words. */
  public static Text of(String words) {
    return new Text(List.of(new Span.Plain(words)));
  }

  /** Nothing yet, to begin with another kind of span. */
  public static Text empty() {
    return new Text(List.of());
  }

  /** Goes on with plain words. */
  public Text and(String words) {
    return plus(new Span.Plain(words));
  }

  /** Goes on with words that carry weight. */
  public Text strong(String words) {
    return plus(new Span.Strong(words));
  }

  /** Goes on with words to copy. */
  public Text code(String words) {
    return plus(new Span.Code(words));
  }

  /** Goes on with a person. */
  public Text mention(Person person) {
    return plus(new Span.Mention(person));
  }

  /** Goes on with a channel. */
  public Text channel(Place place) {
    return plus(new Span.Channel(place));
  }

  /** Goes on with a moment. */
  public Text moment(Instant at) {
    return plus(new Span.Moment(at));
  }

  /** Goes on with another text. */
  public Text and(Text other) {
    return new Text(Stream.concat(spans.stream(), other.spans.stream()).toList());
  }

  private Text plus(Span span) {
    return new Text(Stream.concat(spans.stream(), Stream.of(span)).toList());
  }
}
