package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a person said to the bot, out of the Events API: in a channel by mention, or in the direct
 * conversation (Slack docs, app_mention and message.im). What bots say, this one among them, is not
 * heard, and neither is what was changed after it was said.
 */
final class Heard {
  private Heard() {}

  /** The occasion in a delivery; empty for what is nothing to us. */
  static Optional<Occasion> in(JsonNode delivery) {
    JsonNode event = delivery.path("event");
    return switch (text(event, "type")) {
      case "app_mention" -> said(delivery, event);
      case "message" ->
          text(event, "channel_type").equals("im") ? said(delivery, event) : Optional.empty();
      case "app_home_opened" ->
          text(event, "tab").equals("home") ? opened(delivery, event) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Occasion> opened(JsonNode delivery, JsonNode event) {
    var who = new Person(text(delivery, "team_id"), text(event, "user"));
    String conversation = text(event, "channel");
    var where = new Place(SlackIds.isDirect(conversation) ? conversation : who.id());
    return SlackIds.isPerson(who.id())
        ? Optional.of(Occasion.event(new Interaction.Home(who, where), false))
        : Optional.empty();
  }

  private static Optional<Occasion> said(JsonNode delivery, JsonNode event) {
    boolean byPerson =
        Stream.of("subtype", "bot_id", "bot_profile", "edited", "hidden")
                .noneMatch(event::hasNonNull)
            && SlackIds.isPerson(text(event, "user"))
            && !text(event, "user").equals(bot(delivery));
    return byPerson && SlackIds.isChannel(text(event, "channel"))
        ? Optional.of(Occasion.event(command(delivery, event), true))
        : Optional.empty();
  }

  private static Interaction.Command command(JsonNode delivery, JsonNode event) {
    var place = new Place(text(event, "channel"));
    String under = text(event, "thread_ts");
    return new Interaction.Command(
        new Person(team(delivery, event), text(event, "user")),
        place,
        under.isEmpty() ? Optional.empty() : Optional.of(new MessageRef(place.channel(), under)),
        TypedWords.of(toBot(text(event, "text"), bot(delivery))),
        Occasions.key("event", text(delivery, "event_id")));
  }

  /** Whose account it is; somebody of another workspace is told apart by it. */
  private static String team(JsonNode delivery, JsonNode event) {
    return Stream.of(text(event, "user_team"), text(event, "team"), text(delivery, "team_id"))
        .filter(team -> !team.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The bot's own account: each delivery says for whom it is. */
  private static String bot(JsonNode delivery) {
    return StreamSupport.stream(delivery.path("authorizations").spliterator(), false)
        .filter(one -> one.path("is_bot").asBoolean(false))
        .map(one -> text(one, "user_id"))
        .filter(SlackIds::isPerson)
        .findFirst()
        .orElse("");
  }

  /** What stands behind the first mention of the bot, or before it where nothing does. */
  private static String toBot(String words, String bot) {
    int at = bot.isEmpty() ? -1 : words.indexOf("<@" + bot);
    int end = at < 0 ? -1 : words.indexOf('>', at);
    if (end < 0) {
      return words;
    }
    String behind = words.substring(end + 1);
    return behind.isBlank() ? words.substring(0, at) : behind;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
