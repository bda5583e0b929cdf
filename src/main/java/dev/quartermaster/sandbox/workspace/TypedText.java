package dev.quartermaster.sandbox.workspace;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person typed after a command, as Slack sends it when should_escape is on. */
final class TypedText {
  private static final Pattern WORTH_MARKING =
      Pattern.compile(
          "(?<url>https?://[^\\s<>|]+)"
              + "|(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)"
              + "|(?<![\\w&])@(?<person>[\\w.-]*\\w)"
              + "|(?<![\\w&])#(?<channel>[\\w-]+)");

  private final Roster roster;

  TypedText(Roster roster) {
    this.roster = roster;
  }

  /** Marks up people, channels, links and mail addresses, and escapes the rest. */
  String escaped(String typed) {
    return WORTH_MARKING
        .matcher(Mrkdwn.escape(typed))
        .replaceAll(match -> Matcher.quoteReplacement(marked(match)));
  }

  private String marked(MatchResult match) {
    if (match.group("url") != null) {
      return "<" + match.group("url") + ">";
    }
    if (match.group("mail") != null) {
      return "<mailto:%1$s|%1$s>".formatted(match.group("mail"));
    }
    if (match.group("person") != null) {
      return roster
          .member(match.group("person"))
          .map(member -> "<@" + member.id() + ">")
          .orElse(match.group());
    }
    return roster.channel(match.group("channel")).map(TypedText::marked).orElse(match.group());
  }

  private static String marked(Channel channel) {
    String label = channel.kind() == Channel.Kind.OPEN ? channel.name() : "";
    return "<#" + channel.id() + "|" + label + ">";
  }
}
