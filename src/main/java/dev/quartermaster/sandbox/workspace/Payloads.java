package dev.quartermaster.sandbox.workspace;

import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON objects that Slack sends and answers with. */
final class Payloads {
  private final World world;
  private final URI baseUrl;

  Payloads(World world, URI baseUrl) {
    this.world = world;
    this.baseUrl = baseUrl;
  }

  /** What every interaction begins with. */
  ObjectNode interaction(String type, Member member) {
    var identity = world.identity();
    var payload = Json.object().put("type", type);
    payload
        .putObject("user")
        .put("id", member.id())
        .put("username", member.name())
        .put("name", member.name())
        .put("team_id", member.teamId());
    payload.put("api_app_id", identity.appId()).put("token", "deprecated");
    payload.putObject("team").put("id", identity.teamId()).put("domain", identity.teamDomain());
    return payload.putNull("enterprise").put("is_enterprise_install", false);
  }

  String trigger(Member member) {
    return world.triggers().issue(member.id());
  }

  String responseUrl(ResponseUrls.Origin origin) {
    return baseUrl + world.responseUrls().issue(origin);
  }

  ObjectNode message(StoredMessage message, Content content) {
    var identity = world.identity();
    var json = Json.object().put("type", "message").put("user", message.author());
    if (message.author().equals(identity.botUserId())) {
      json.put("bot_id", identity.botId()).put("app_id", identity.appId());
    }
    json.put("text", content.text()).put("team", identity.teamId()).put("ts", message.ts());
    json.set("blocks", content.blocks().deepCopy());
    message.address().thread().ifPresent(thread -> json.put("thread_ts", thread));
    content.metadata().ifPresent(metadata -> json.set("metadata", metadata));
    if (message.state() == StoredMessage.State.EDITED) {
      json.putObject("edited").put("user", message.author()).put("ts", message.ts());
    }
    return json;
  }

  /** A message as it is answered to who posted or edited it. */
  ObjectNode posted(StoredMessage message) {
    var json = Json.object().put("channel", message.address().channel()).put("ts", message.ts());
    json.set("message", message(message, message.content()));
    return json;
  }

  ObjectNode view(OpenView open) {
    return view(open, open.values());
  }

  ObjectNode view(OpenView open, JsonNode values) {
    var identity = world.identity();
    var view = open.view().deepCopy();
    for (String field : new String[] {"callback_id", "private_metadata", "external_id"}) {
      view.put(field, Json.text(view, field));
    }
    for (String field : new String[] {"submit", "close"}) {
      if (!view.path(field).isObject()) {
        view.putNull(field);
      }
    }
    for (String field : new String[] {"clear_on_close", "notify_on_close"}) {
      view.put(field, view.path(field).asBoolean(false));
    }
    view.put("id", open.id()).put("team_id", identity.teamId()).put("hash", open.hash());
    view.set("state", Json.object().set("values", values));
    view.put("root_view_id", open.place().rootId());
    view.put("previous_view_id", open.place().previousId().orElse(null));
    view.put("app_id", identity.appId()).put("bot_id", identity.botId());
    return view.put("app_installed_team_id", identity.teamId());
  }
}
