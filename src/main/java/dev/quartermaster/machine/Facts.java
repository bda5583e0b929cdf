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
 * @param abilities what the API can do (R41)
 */
public record Facts(
    Optional<List<Template>> templates,
    Optional<List<Network>> networks,
    Optional<List<Script>> scripts,
    Optional<List<CloudUser>> users,
    Optional<CloudId.Team> team,
    Abilities abilities) {
  /** Of an account behind an API that can do all that a draft may ask for. */
  public Facts(
      Optional<List<Template>> templates,
      Optional<List<Network>> networks,
      Optional<List<Script>> scripts,
      Optional<List<CloudUser>> users,
      Optional<CloudId.Team> team) {
    this(templates, networks, scripts, users, team, Abilities.CORE);
  }

  /** Nothing known yet. */
  public static Facts unknown(Optional<CloudId.Team> team) {
    return new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), team);
  }
}
