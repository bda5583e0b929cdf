package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.Template;
import dev.quartermaster.paperspace.wire.Connection;
import dev.quartermaster.paperspace.wire.Translating;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what the account holds beside machines. */
final class AccountReads {
  private final Connection connection;
  private final Paging paging;

  AccountReads(Connection connection, Paging paging) {
    this.connection = connection;
    this.paging = paging;
  }

  /** Paperspace's own and the team's. */
  Reading<List<Template>> templates() {
    Reading<List<Template>> own =
        there(
            "custom-templates",
            Page.Templates.class,
            Wire.Template::dtDeleted,
            Translation::template);
    return switch (own) {
      case Reading.Unreadable<List<Template>> _ -> own;
      case Reading.Read<List<Template>>(var custom) ->
          paging
              .all("os-templates", Map.of(), Page.Templates.class, Translation::template)
              .map(open -> Stream.concat(open.stream(), custom.stream()).toList());
    };
  }

  Reading<List<Network>> networks() {
    return there(
        "private-networks", Page.Networks.class, Wire.Network::dtDeleted, Translation::network);
  }

  Reading<List<Script>> scripts() {
    return there(
        "startup-scripts", Page.Scripts.class, Wire.Script::dtDeleted, Translation::script);
  }

  /** Everybody in the key's team: the session says which that is. */
  Reading<List<CloudUser>> users() {
    return switch (new Sessions(connection).team()) {
      case Reading.Unreadable<String>(var problem) -> new Reading.Unreadable<>(problem);
      case Reading.Read<String>(var team) ->
          paging.all("teams/" + team + "/users", Map.of(), Page.Members.class, Translation::member);
    };
  }

  private <W, T> Reading<List<T>> there(
      String route,
      Class<? extends Page<W>> type,
      Function<W, Optional<String>> deleted,
      Translating<W, T> translation) {
    return paging
        .all(
            route,
            Map.of(),
            type,
            wire ->
                Values.isThere(deleted.apply(wire))
                    ? Optional.of(translation.apply(wire))
                    : Optional.<T>empty())
        .map(found -> found.stream().flatMap(Optional::stream).toList());
  }
}
