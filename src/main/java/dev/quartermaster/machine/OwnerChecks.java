package dev.quartermaster.machine;

import java.util.Optional;
import java.util.stream.Stream;

/** Rules on who gets the machine. */
final class OwnerChecks {
  private OwnerChecks() {}

  /** R10. */
  static Stream<Finding> eitherOr(Wish wish) {
    return isBoth(wish)
        ? Finding.at(
            Field.OWNER,
            "A machine goes to an existing user or to a new one, not to both. Leave owner out, or"
                + " leave out the new user's e-mail and names.")
        : Stream.empty();
  }

  /** R11. */
  static Stream<Finding> wholeNewUser(Wish wish) {
    Stream<Finding> odd =
        Stream.concat(
            Finding.of(Field.FIRST_NAME, wish.owner().firstName()),
            Finding.of(Field.LAST_NAME, wish.owner().lastName()));
    if (!wish.owner().isNewUser() || isBoth(wish)) {
      return odd;
    }
    Stream<Finding> lacking =
        wish.owner().parts().stream()
            .filter(part -> part.typed().isMissing())
            .map(
                part ->
                    new Finding(
                        part.field(),
                        part.field().label()
                            + " is missing. A new user needs e-mail, first name and last name."));
    return Stream.concat(odd, lacking);
  }

  /** R12. */
  static Stream<Finding> namedUser(Wish wish) {
    Optional<String> objection = wish.owner().owner().objection();
    if (objection.isPresent()) {
      return Finding.at(Field.OWNER, objection);
    }
    boolean nobody = wish.owner().choice() instanceof Owner.Me && !wish.owner().isNewUser();
    return wish.facts().team().isPresent() && nobody
        ? Finding.at(
            Field.OWNER,
            "A team's machine needs a named user. Type owner: with an e-mail address or user id of"
                + " the team, or ask for a new user.")
        : Stream.empty();
  }

  /** R13. */
  static Stream<Finding> team(Wish wish) {
    if (wish.team().objection().isPresent() || wish.facts().team().isEmpty()) {
      return Finding.of(Field.TEAM, wish.team());
    }
    CloudId.Team ours = wish.facts().team().get();
    return wish.team().understood().filter(ours::equals).isPresent()
        ? Stream.empty()
        : Finding.at(
            Field.TEAM,
            "Machines are made for team " + ours.value() + " here. Leave team out, or type that.");
  }

  /** R14. */
  static Stream<Finding> freshEmail(Wish wish) {
    boolean taken =
        wish.owner()
            .email()
            .understood()
            .filter(email -> !isBoth(wish) && isKnown(email, wish.facts()))
            .isPresent();
    return taken
        ? Finding.at(
            Field.EMAIL, "This e-mail already has a Paperspace account. Use owner: instead.")
        : Stream.empty();
  }

  /** R25. */
  static Stream<Finding> emails(Wish wish) {
    return Stream.concat(
        Finding.of(Field.EMAIL, wish.owner().email()),
        Finding.of(Field.NOTIFY, wish.notification()));
  }

  private static boolean isBoth(Wish wish) {
    return !wish.owner().owner().isMissing() && wish.owner().isNewUser();
  }

  private static boolean isKnown(EmailAddress email, Facts facts) {
    return facts.users().stream()
        .flatMap(users -> users.stream())
        .anyMatch(user -> user.email().filter(email::equals).isPresent());
  }
}
