package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.paperspace.wire.Answer;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.GarbledException;
import dev.quartermaster.paperspace.wire.StrictJson;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Asks for changes that answer with what the API does about them. */
record V1Actions(Connection connection) {
  ActionOutcome ask(String method, String route, Map<String, Object> body) {
    return connection.changes().ask(method, connection.url(route), body, V1Actions::event);
  }

  /** A success is one whatever else its answer says, so an event that can't be read is none. */
  private static Optional<MachineEvent> event(Answer.Body body) {
    try {
      return StrictJson.read(body, Wire.Done.class).event().map(Translation::event);
    } catch (GarbledException | IOException _) {
      return Optional.empty();
    }
  }
}
