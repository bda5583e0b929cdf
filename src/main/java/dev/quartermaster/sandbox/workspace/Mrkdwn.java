package dev.quartermaster.sandbox.workspace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slack's mark-up made readable: mentions by name, links and dates written out, entities resolved.
 */
final class Mrkdwn {
  private static final Pattern BRACKETS = Pattern.compile("<([^<>]*)>");
  private static final Pattern DATE_PART = Pattern.compile("\\{([a-z_]+)}");

  private final Roster roster;

  Mrkdwn(Roster roster) {
    this.roster = roster;
  }

  /** The three entities resolved; all that Slack does to plain text. */
  static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  String rendered(String text) {
    var plain = BRACKETS.matcher(text).replaceAll(match -> quoted(resolve(match)));
    return unescape(plain);
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private String resolve(MatchResult match) {
    String inside = match.group(1);
    int bar = inside.indexOf('|');
    String target = bar < 0 ? inside : inside.substring(0, bar);
    String label = bar < 0 ? "" : inside.substring(bar + 1);
    if (target.startsWith("!date^")) {
      return date(target, label);
    }
    if (target.startsWith("@")) {
      return "@" + roster.member(target).map(Member::name).orElse(target.substring(1));
    }
    if (target.startsWith("#")) {
      return "#" + roster.channel(target).map(Channel::name).orElse(target.substring(1));
    }
    if (target.startsWith("!subteam^")) {
      String id = target.substring("!subteam^".length());
      return "@" + roster.group(id).map(UserGroup::handle).orElse(id);
    }
    if (target.startsWith("!")) {
      return "@" + target.substring(1);
    }
    return label.isEmpty() ? target : label + " (" + target + ")";
  }

  private static String date(String target, String fallback) {
    var parts = target.split("\\^", -1);
    if (parts.length < 3 || !parts[1].matches("-?\\d{1,11}")) {
      return fallback;
    }
    var moment = Instant.ofEpochSecond(Long.parseLong(parts[1])).atOffset(ZoneOffset.UTC);
    return DATE_PART
        .matcher(parts[2])
        .replaceAll(match -> quoted(format(match.group(1)).format(moment)));
  }

  private static DateTimeFormatter format(String part) {
    String pattern =
        switch (part) {
          case "time" -> "HH:mm";
          case "time_secs" -> "HH:mm:ss";
          case "date_num" -> "yyyy-MM-dd";
          case "date_long", "date_long_pretty" -> "EEEE, MMMM d, yyyy";
          case "date_short", "date_short_pretty" -> "MMM d, yyyy";
          default -> "MMMM d, yyyy";
        };
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
