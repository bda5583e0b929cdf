package dev.quartermaster.chat.slack;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Ids that may stand in a mention, and moments as Slack writes them. */
final class SlackIds {
  /** Slack docs, "Formatting text": each reader's own time zone. */
  static final String MOMENT = "{date_short_pretty} {time}";

  private static final Pattern PERSON = Pattern.compile("[UW][A-Z0-9]{1,30}");
  private static final Pattern CHANNEL = Pattern.compile("[CDG][A-Z0-9]{1,30}");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private SlackIds() {}

  static boolean isPerson(String id) {
    return PERSON.matcher(id).matches();
  }

  /** Whether it is the conversation with one person. */
  static boolean isDirect(String id) {
    return isChannel(id) && id.startsWith("D");
  }

  static boolean isChannel(String id) {
    return CHANNEL.matcher(id).matches();
  }

  static String utc(Instant at) {
    return UTC.format(at);
  }
}
