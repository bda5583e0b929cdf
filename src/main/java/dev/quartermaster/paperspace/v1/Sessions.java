package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.StrictJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks whose the key is. */
record Sessions(Connection connection) {
  /** The session; a null in its place means that the key is refused. */
  Reading<Session> read() {
    Reading<Optional<Session>> reading =
        connection
            .reads()
            .one(
                connection.url("auth/session"),
                JsonNode.class,
                json ->
                    json.isNull()
                        ? Optional.empty()
                        : Optional.of(StrictJson.convert(json, Session.class)));
    return switch (reading) {
      case Reading.Unreadable<Optional<Session>>(var problem) -> new Reading.Unreadable<>(problem);
      case Reading.Read<Optional<Session>>(var session) ->
          session
              .<Reading<Session>>map(Reading.Read::new)
              .orElseGet(
                  () ->
                      new Reading.Unreadable<>(
                          CloudProblem.of(Kind.KEY_REFUSED, "the API key is not known")));
    };
  }

  /** The id of the key's team. */
  Reading<String> team() {
    return switch (read()) {
      case Reading.Unreadable<Session>(var problem) -> new Reading.Unreadable<>(problem);
      case Reading.Read<Session>(var session) ->
          session
              .team()
              .flatMap(Session.Team::id)
              .filter(CloudId::looksLikeOne)
              .<Reading<String>>map(Reading.Read::new)
              .orElseGet(
                  () ->
                      new Reading.Unreadable<>(
                          CloudProblem.of(Kind.GARBLED, "the session names no team")));
    };
  }
}
