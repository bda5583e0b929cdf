package dev.quartermaster.sandbox.paperspace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What was done in the account, machine by machine. */
record V1Events(Estate estate) {
  Reply list(Call call) {
    return V1Pages.BY_TIME.page(
        V1Machines.filtered(all(call), call.query(), "machineId"), call.query());
  }

  Reply show(Call call) {
    return all(call)
        .filter(event -> event.path("id").asString("").equals(call.id()))
        .findFirst()
        .map(Reply::ok)
        .orElseGet(() -> V1Error.NOT_FOUND.reply("Event not found"));
  }

  private Stream<ObjectNode> all(Call call) {
    List<ObjectNode> events =
        estate.account().machines().stream()
            .filter(machine -> call.key().sees(machine))
            .flatMap(
                machine ->
                    machine.timeline().events().stream()
                        .filter(event -> !event.created().isAfter(call.now()))
                        .map(event -> V1Json.event(event, Optional.of(machine.id()), call.now())))
            .toList();
    return Stream.concat(events.stream(), estate.account().shelves().events().stream());
  }
}
