package dev.quartermaster.machine;

import java.util.List;
import java.util.Optional;

/**
 * What is known of the account when a draft is checked. A list that could not be read is
 * empty-as-unknown ({@code Optional.empty()}): its rules wait for the check before the POST.
 *
 * @param templates all templates
 * @param networks all networks
 * @param scripts all scripts
 * @param users all users
 * @param team the team that machines are made for; present means that the key is a team
 *     administrator's (R12, R13)
 */
public record Facts(
    Optional<List<Template>> templates,
    Optional<List<Network>> networks,
    Optional<List<Script>> scripts,
    Optional<List<CloudUser>> users,
    Optional<CloudId.Team> team) {

  /** Nothing known yet. */
  public static Facts unknown(Optional<CloudId.Team> team) {
    return new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), team);
  }
}
