package dev.quartermaster.sandbox.workspace;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the bot of what it is subscribed to (Slack docs, Events API): mentions where it is a
 * member, what is written in its conversations, and who opens its page. What isn't acknowledged is
 * sent once more, at once.
 */
final class Events {
  private final World world;
  private final BotLink bot;

  Events(World world, BotLink bot) {
    this.world = world;
    this.bot = bot;
  }

  /** Tells of a message, if it is for the bot. */
  Optional<Delivery> said(Member member, Channel channel, StoredMessage message) {
    boolean direct = channel.kind() == Channel.Kind.DIRECT;
    String mention = "<@" + world.identity().botUserId() + ">";
    boolean mentioned = message.content().text().contains(mention);
    boolean heard = channel.has(world.identity().botUserId()) && (direct || mentioned);
    if (!heard) {
      return Optional.empty();
    }
    var event = Json.object().put("type", direct ? "message" : "app_mention");
    event.put("user", member.id()).put("team", member.teamId());
    event.put("text", message.content().text()).put("ts", message.ts());
    event.put("event_ts", message.ts()).put("channel", channel.id());
    message.address().thread().ifPresent(thread -> event.put("thread_ts", thread));
    if (direct) {
      event.put("channel_type", "im");
    }
    return Optional.of(sent(event));
  }

  /** Tells that somebody looks at his page. */
  Delivery opened(Member member) {
    var event = Json.object().put("type", "app_home_opened").put("user", member.id());
    event.put("channel", world.roster().direct(member).id()).put("tab", "home");
    return sent(event);
  }

  private Delivery sent(ObjectNode event) {
    var identity = world.identity();
    var delivery = Json.object().put("token", "deprecated").put("team_id", identity.teamId());
    delivery.put("api_app_id", identity.appId()).set("event", event);
    delivery.put("type", "event_callback").put("event_id", "Ev" + world.options().ids().get());
    delivery.put("event_time", world.options().timing().clock().instant().getEpochSecond());
    delivery
        .putArray("authorizations")
        .addObject()
        .put("team_id", identity.teamId())
        .put("user_id", identity.botUserId())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    Delivery first = bot.tell(delivery);
    return first.isAcked() ? first : bot.tell(delivery);
  }
}
