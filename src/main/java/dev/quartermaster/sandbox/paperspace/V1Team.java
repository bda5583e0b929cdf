package dev.quartermaster.sandbox.paperspace;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Whose the key is, and who else is in the team. */
record V1Team(Estate estate) {
  Reply session(Call call) {
    Optional<User> user =
        estate.account().users().stream()
            .filter(each -> each.id().equals(call.key().userId()))
            .findFirst();
    return user.map(found -> Reply.ok(session(found))).orElseGet(() -> Reply.ok(NullNode.instance));
  }

  Reply users(Call call) {
    if (!call.id().equals(estate.options().teamId())) {
      return V1Error.NOT_FOUND.reply("Team not found");
    }
    Stream<ObjectNode> members = estate.account().users().stream().map(this::member);
    String role = call.query().word("role");
    return V1Pages.MEMBERS.page(members.filter(member -> hasRole(member, role)), call.query());
  }

  Reply health(Call call) {
    return Reply.ok(StringNode.valueOf("HEALTHY"));
  }

  static ObjectNode person(User user) {
    return Json.object()
        .put("id", user.id())
        .put("email", user.email())
        .put("firstName", user.firstName())
        .put("lastName", user.lastName());
  }

  private ObjectNode session(User user) {
    ObjectNode session = Json.object();
    ObjectNode person = person(user).put("dtCreated", Json.date(user.created()));
    ObjectNode membership = person.putArray("teamMemberships").addObject();
    membership
        .putObject("team")
        .put("id", estate.options().teamId())
        .put("name", "Acme")
        .put("namespace", "acme")
        .put("isUserTeam", false);
    membership.put("isOwner", isOwner(user)).put("isAdmin", isAdmin(user));
    session.set("user", person);
    session
        .putObject("team")
        .put("id", estate.options().teamId())
        .put("namespace", "acme")
        .put("isPrivate", false)
        .put("maxMachines", estate.options().maxMachines())
        .putNull("analyticsId");
    return session;
  }

  private ObjectNode member(User user) {
    ObjectNode node = Json.object();
    node.put("isAdmin", isAdmin(user)).put("isOwner", isOwner(user));
    node.put("dtConfirmed", Json.date(user.created()));
    node.set("user", person(user).set("lastActive", NullNode.instance));
    return node;
  }

  private static boolean hasRole(ObjectNode member, String role) {
    return switch (role) {
      case "owner" -> member.path("isOwner").asBoolean();
      case "admin" -> member.path("isAdmin").asBoolean();
      default -> true;
    };
  }

  private static boolean isOwner(User user) {
    return user.id().equals(NewAccount.OWNER);
  }

  private boolean isAdmin(User user) {
    return isOwner(user)
        || estate.options().keys().stream()
            .anyMatch(key -> key.role() == ApiKey.Role.ADMIN && key.userId().equals(user.id()));
  }
}
