package dev.quartermaster.machine;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whose an API key is; what the API doesn't say is empty.
 *
 * @param user the key's user
 * @param email his address
 * @param team the key's team
 * @param admin whether he is an owner or administrator of that team
 * @param maxMachines how many machines the team may have
 */
public record Standing(
    Optional<CloudId.User> user,
    Optional<EmailAddress> email,
    Optional<CloudId.Team> team,
    Optional<Boolean> admin,
    OptionalInt maxMachines) {
  /** What is known where the API says nothing but that the key is right. */
  public static final Standing UNSAID =
      new Standing(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty());
}
