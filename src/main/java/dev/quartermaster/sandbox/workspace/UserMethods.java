package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.Member.Trait;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The methods of the Web API that tell about accounts and groups. */
final class UserMethods {
  private final World world;

  UserMethods(World world) {
    this.world = world;
  }

  Map<String, ApiMethod> table() {
    return Map.of(
        "auth.test", this::authTest,
        "users.info", this::info,
        "users.list", this::list,
        "users.lookupByEmail", this::byEmail,
        "usergroups.list", this::groups,
        "usergroups.users.list", this::groupMembers);
  }

  private ApiAnswer authTest(Arguments arguments) {
    var identity = world.identity();
    return new ApiAnswer.Ok(
        Json.object()
            .put("url", "https://" + identity.teamDomain() + ".slack.com/")
            .put("team", identity.teamName())
            .put("user", identity.botName())
            .put("team_id", identity.teamId())
            .put("user_id", identity.botUserId())
            .put("bot_id", identity.botId())
            .put("is_enterprise_install", false));
  }

  private ApiAnswer info(Arguments arguments) {
    String id = arguments.text("user");
    return world
        .roster()
        .member(id)
        .filter(member -> member.id().equals(id))
        .map(member -> user(member))
        .orElseGet(() -> ApiAnswer.refused("user_not_found"));
  }

  private ApiAnswer byEmail(Arguments arguments) {
    String email = arguments.text("email");
    return world.roster().members().stream()
        .filter(member -> !email.isEmpty() && member.email().equalsIgnoreCase(email))
        .filter(member -> !member.is(Trait.DELETED))
        .findFirst()
        .map(member -> user(member))
        .orElseGet(() -> ApiAnswer.refused("users_not_found"));
  }

  private ApiAnswer list(Arguments arguments) {
    var answer = Json.object();
    var members = answer.putArray("members");
    world.roster().members().forEach(member -> members.add(json(member)));
    answer.put("cache_ts", world.options().timing().clock().instant().getEpochSecond());
    answer.putObject("response_metadata").put("next_cursor", "");
    return new ApiAnswer.Ok(answer);
  }

  private ApiAnswer user(Member member) {
    return new ApiAnswer.Ok(Json.object().set("user", json(member)));
  }

  private ObjectNode json(Member member) {
    boolean guest = member.is(Trait.RESTRICTED) || member.is(Trait.ULTRA_RESTRICTED);
    var user =
        Json.object()
            .put("id", member.id())
            .put("team_id", member.teamId())
            .put("name", member.name())
            .put("deleted", member.is(Trait.DELETED))
            .put("real_name", member.realName())
            .put("tz", "Etc/UTC")
            .put("tz_offset", 0)
            .put("is_admin", member.is(Trait.ADMIN))
            .put("is_owner", member.is(Trait.OWNER))
            .put("is_primary_owner", false)
            .put("is_restricted", guest)
            .put("is_ultra_restricted", member.is(Trait.ULTRA_RESTRICTED))
            .put("is_bot", member.is(Trait.BOT))
            .put("is_stranger", member.is(Trait.STRANGER))
            .put("is_app_user", false);
    user.putObject("profile")
        .put("real_name", member.realName())
        .put("display_name", member.name())
        .put("email", member.email())
        .put("team", member.teamId());
    return user;
  }

  private ApiAnswer groups(Arguments arguments) {
    var answer = Json.object();
    var groups = answer.putArray("usergroups");
    for (UserGroup group : world.roster().groups()) {
      var json = groups.addObject().put("id", group.id()).put("team_id", world.identity().teamId());
      json.put("is_usergroup", true).put("name", group.name()).put("handle", group.handle());
      json.put("date_delete", 0).put("user_count", group.members().size());
      if (arguments.flag("include_users")) {
        json.set("users", Json.strings(group.members()));
      }
    }
    return new ApiAnswer.Ok(answer);
  }

  private ApiAnswer groupMembers(Arguments arguments) {
    return world
        .roster()
        .group(arguments.text("usergroup"))
        .<ApiAnswer>map(
            group -> new ApiAnswer.Ok(Json.object().set("users", Json.strings(group.members()))))
        .orElseGet(() -> ApiAnswer.refused("no_such_subteam"));
  }
}
