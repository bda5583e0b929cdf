package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.Delivery.Outcome;
import dev.quartermaster.sandbox.workspace.StoredMessage.Address;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Carries typed slash commands to the bot and shows what it answers. */
final class SlashCommands {
  private final World world;
  private final Board board;
  private final BotLink bot;
  private final Payloads payloads;

  SlashCommands(World world, Board board, BotLink bot, Payloads payloads) {
    this.world = world;
    this.board = board;
    this.bot = bot;
    this.payloads = payloads;
  }

  Gesture type(Member member, Channel channel, String line) {
    world
        .history()
        .add(
            (order, at) ->
                new WorkspaceEvent.Typed(order, at, member.name(), channel.written(), line));
    var command = line.strip().split("\\s+", 2);
    return obstacle(member, channel, command[0])
        .map(reason -> told(member, reason))
        .orElseGet(() -> sent(member, channel, line.strip()));
  }

  Gesture typeInThread(Member member, String line) {
    String name = line.strip().split("\\s+", 2)[0];
    return told(member, name + " is not supported in threads. Sorry!");
  }

  private Optional<String> obstacle(Member member, Channel channel, String command) {
    if (!world.options().commands().contains(command)) {
      return Optional.of(command + " is not a valid command.");
    }
    if (member.is(Member.Trait.DELETED) || member.is(Member.Trait.STRANGER)) {
      return Optional.of("You can't use " + command + " in this workspace.");
    }
    if (channel.archived()) {
      return Optional.of(channel.written() + " is archived.");
    }
    return board.isOpenTo(member, channel)
        ? Optional.empty()
        : Optional.of("You aren't in " + channel.written() + ".");
  }

  private Gesture told(Member member, String reason) {
    board.tell(member, reason);
    return new Gesture.NotSent(reason);
  }

  private Gesture sent(Member member, Channel channel, String line) {
    var delivery = bot.send("slash_command", form(member, channel, line));
    String command = line.split("\\s+", 2)[0];
    switch (delivery.outcome()) {
      case Outcome.Acked(var body, var _) -> show(member, channel, line, body);
      case Outcome.Refused(var status, var _, var _) ->
          failed(member, command, status < 500 ? "http_client_error" : "http_service_error");
      case Outcome.TimedOut _ -> failed(member, command, "operation_timeout");
      case Outcome.Unreachable _ -> failed(member, command, "dispatch_failed");
    }
    return new Gesture.Sent(delivery);
  }

  private void failed(Member member, String command, String error) {
    board.tell(member, command + " failed with the error \"" + error + "\"");
  }

  private Map<String, String> form(Member member, Channel channel, String line) {
    var words = line.split("\\s+", 2);
    String text = words.length > 1 ? words[1] : "";
    var identity = world.identity();
    var form = new LinkedHashMap<String, String>();
    form.put("token", "deprecated");
    form.put("team_id", identity.teamId());
    form.put("team_domain", identity.teamDomain());
    form.put("channel_id", channel.id());
    form.put("channel_name", slackName(channel));
    form.put("user_id", member.id());
    form.put("user_name", member.name());
    form.put("command", words[0]);
    form.put("text", new TypedText(world.roster()).escaped(text));
    form.put("api_app_id", identity.appId());
    form.put("is_enterprise_install", "false");
    form.put(
        "response_url",
        payloads.responseUrl(new ResponseUrls.Origin(member.id(), channel.id(), Optional.empty())));
    form.put("trigger_id", payloads.trigger(member));
    return form;
  }

  /** A command's payload names a private place by its kind only (Slack docs, slash commands). */
  static String slackName(Channel channel) {
    return switch (channel.kind()) {
      case OPEN -> channel.name();
      case CLOSED -> "privategroup";
      case DIRECT -> "directmessage";
    };
  }

  private void show(Member member, Channel channel, String line, String body) {
    switch (AckedMessage.read(body, world)) {
      case AckedMessage.Reading.Nothing _ -> {}
      case AckedMessage.Reading.Bad(var error, var _) ->
          failed(member, line.split("\\s+", 2)[0], error);
      case AckedMessage.Reading.Good(var message) when message.isForAll() -> {
        board.post(forAll(channel), member.id(), Content.plain(Mrkdwn.escape(line)));
        board.post(forAll(channel), world.identity().botUserId(), message.content());
      }
      case AckedMessage.Reading.Good(var message) ->
          board.post(
              new Address(channel.id(), Optional.empty(), Optional.of(member.id())),
              world.identity().botUserId(),
              message.content());
    }
  }

  private static Address forAll(Channel channel) {
    return new Address(channel.id(), Optional.empty(), Optional.empty());
  }
}
