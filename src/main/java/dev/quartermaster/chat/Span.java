package dev.quartermaster.chat;

import java.time.Instant;

/**
 * A stretch of text of one kind. Words are raw: whoever renders them escapes them for his platform.
 */
public sealed interface Span {
  /** Words as they are. */
  record Plain(String words) implements Span {}

  /** Words that carry weight. */
  record Strong(String words) implements Span {}

  /** Words to copy or to read letter by letter. */
  record Code(String words) implements Span {}

  /** A person, who is notified where the platform does so. */
  record Mention(Person person) implements Span {}

  /** A channel. */
  record Channel(Place place) implements Span {}

  /** A moment, shown in each reader's own time zone. */
  record Moment(Instant at) implements Span {}
}
