package dev.quartermaster.store;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes somebody out of our own JSON texts: his id or address wherever it stands by itself, the
 * name beside his address, and the words that he gave as a reason.
 */
final class Replacement {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String GONE = "(forgotten)";

  private final String who;
  private final String instead;
  private final Pattern pattern;

  /** Puts {@code instead} in place of a chat id or an e-mail address. */
  Replacement(String who, String instead) {
    this.who = who;
    this.instead = instead;
    int flags = who.contains("@") ? Pattern.CASE_INSENSITIVE : 0;
    this.pattern =
        Pattern.compile(
            "(?<![A-Za-z0-9._%+-])" + Pattern.quote(who) + "(?![A-Za-z0-9]|[._%+-][A-Za-z0-9])",
            flags);
  }

  /** Whether he stands in a text. */
  boolean concerns(String text) {
    return pattern.matcher(text).find();
  }

  /** An event without him. */
  Chain.Link in(Chain.Link link) {
    return concerns(link.body()) || concerns(link.actor())
        ? link.saying(in(link.actor()), inJson(link.body()))
        : link;
  }

  /** A plain text without him. */
  String in(String text) {
    return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
  }

  /** A JSON text without him. */
  String inJson(String json) {
    JsonNode tree = MAPPER.readTree(json);
    clean(tree);
    return in(MAPPER.writeValueAsString(tree));
  }

  private void clean(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (isHis(object.path("by")) || isHis(object.path("who"))) {
        blank(object, "reason");
        blank(object, "words");
      }
      if (isHis(object.path("email"))) {
        blank(object, "firstName");
        blank(object, "lastName");
      }
    }
    node.values().forEach(this::clean);
  }

  /** A person is {@code {team, id}}, an address {@code {value}}; either may be a bare text. */
  private boolean isHis(JsonNode node) {
    String id = node.isString() ? node.asString() : node.path("id").asString("");
    String value = id.isEmpty() ? node.path("value").asString("") : id;
    return value.toLowerCase(Locale.ROOT).equals(who.toLowerCase(Locale.ROOT));
  }

  private static void blank(ObjectNode object, String field) {
    if (object.path(field).isString() && !object.path(field).asString().isEmpty()) {
      object.put(field, GONE);
    }
  }
}
