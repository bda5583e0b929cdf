package dev.quartermaster.sandbox.paperspace;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Who may use a machine beside its owner. */
record V1Accessors(Estate estate) {
  private static final V1Body NEW = V1Body.of().needing(V1Body.Kind.STRING, "userId");

  Reply list(Call call) {
    return known(
        call,
        machine ->
            V1Pages.BY_ID.page(
                access().of(machine.id()).stream()
                    .flatMap(id -> user(id).stream())
                    .map(V1Accessors::json),
                call.query()));
  }

  Reply show(Call call) {
    return known(
        call,
        machine ->
            user(call.lastId())
                .filter(user -> access().of(machine.id()).contains(user.id()))
                .map(user -> Reply.ok(json(user)))
                .orElseGet(V1Accessors::unknown));
  }

  Reply add(Call call) {
    return NEW.refusal(call.body())
        .orElseGet(
            () ->
                known(
                    call,
                    machine ->
                        user(call.body().word("userId"))
                            .map(
                                user -> {
                                  access().grant(machine.id(), user.id());
                                  return Reply.ok(json(user));
                                })
                            .orElseGet(V1Accessors::unknown)));
  }

  Reply remove(Call call) {
    return known(
        call,
        machine ->
            user(call.lastId())
                .filter(user -> access().revoke(machine.id(), user.id()))
                .map(user -> Reply.ok(json(user)))
                .orElseGet(V1Accessors::unknown));
  }

  private Access access() {
    return estate.account().shelves().access();
  }

  private Optional<User> user(String id) {
    return estate.account().users().stream().filter(user -> user.id().equals(id)).findFirst();
  }

  private Reply known(Call call, Function<Machine, Reply> then) {
    return estate.machine(call.id(), call).map(then).orElseGet(V1Machines::unknown);
  }

  private static Reply unknown() {
    return V1Error.NOT_FOUND.reply("Accessor not found");
  }

  private static ObjectNode json(User user) {
    ObjectNode node = Json.object();
    node.set("user", V1Team.person(user));
    return node.putNull("dtDeleted");
  }
}
