package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.KeyStanding;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Standing;
import dev.quartermaster.paperspace.wire.Connection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Whose the key is, by its session. */
record V1Standing(Connection connection) implements KeyStanding {
  @Override
  public Reading<Standing> read() {
    return new Sessions(connection).read().map(V1Standing::standing);
  }

  private static Standing standing(Session session) {
    Optional<String> team = session.team().flatMap(Session.Team::id);
    return new Standing(
        session
            .user()
            .flatMap(Session.Person::id)
            .filter(CloudId::looksLikeOne)
            .map(CloudId.User::new),
        session
            .user()
            .flatMap(Session.Person::email)
            .filter(EmailAddress::looksLikeOne)
            .map(EmailAddress::new),
        team.filter(CloudId::looksLikeOne).map(CloudId.Team::new),
        session.user().flatMap(user -> admin(user, team)),
        session
            .team()
            .flatMap(Session.Team::maxMachines)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()));
  }

  /** Whether he administers the key's team. */
  private static Optional<Boolean> admin(Session.Person user, Optional<String> team) {
    return user.teamMemberships().orElse(List.of()).stream()
        .filter(each -> each.team().flatMap(Session.Team::id).equals(team))
        .map(each -> each.admin().orElse(false) || each.owner().orElse(false))
        .findFirst();
  }
}
