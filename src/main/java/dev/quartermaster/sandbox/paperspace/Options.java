package dev.quartermaster.sandbox.paperspace;

import dev.quartermaster.sandbox.paperspace.ApiKey.Role;
import java.util.List;

/**
 * How the simulated account and its service are set up.
 *
 * @param port the loopback port; 0 for any free one
 * @param keys the API keys that are known
 * @param teamId the account's team
 * @param teamMode whether a create must name the team and the machine's user
 * @param durations how long states last
 * @param capacity how many machines may run per region and type; unlimited where none is given
 * @param createStatus what a create answers: 201 as documented, or 200 for clients that insist on
 *     it
 * @param maxMachines how many machines the team may have at a time; told and enforced by v1 alone
 */
public record Options(
    int port,
    List<ApiKey> keys,
    String teamId,
    boolean teamMode,
    Durations durations,
    List<Capacity> capacity,
    int createStatus,
    int maxMachines) {

  /** The key of the account's owner in {@link #defaults()}. */
  public static final String OWNER_KEY = "sandbox-owner-key";

  /** The key of a plain member in {@link #defaults()}. */
  public static final String MEMBER_KEY = "sandbox-member-key";

  /**
   * A limit.
   *
   * @param region the region's full name
   * @param machineType the type's exact name
   * @param machines how many may run at a time, 0 or more
   */
  public record Capacity(String region, String machineType, int machines) {}

  /** Copies the lists. */
  public Options {
    keys = List.copyOf(keys);
    capacity = List.copyOf(capacity);
    if (createStatus != 200 && createStatus != 201) {
      throw new IllegalArgumentException("createStatus: " + createStatus + " (expected: 200, 201)");
    }
  }

  /** Any free port, one administrator's and one member's key, no limits, 201. */
  public static Options defaults() {
    var owner = new ApiKey(OWNER_KEY, NewAccount.OWNER, Role.ADMIN);
    var member = new ApiKey(MEMBER_KEY, NewAccount.MEMBER, Role.MEMBER);
    return new Options(
        0,
        List.of(owner, member),
        NewAccount.TEAM,
        false,
        Durations.defaults(),
        List.of(),
        201,
        1000);
  }

  /** The same on another port. */
  public Options withPort(int other) {
    return new Options(
        other, keys, teamId, teamMode, durations, capacity, createStatus, maxMachines);
  }

  /** The same with other keys. */
  public Options withKeys(List<ApiKey> other) {
    return new Options(
        port, other, teamId, teamMode, durations, capacity, createStatus, maxMachines);
  }

  /** The same with team mode on or off. */
  public Options withTeamMode(boolean on) {
    return new Options(port, keys, teamId, on, durations, capacity, createStatus, maxMachines);
  }

  /** The same with other durations. */
  public Options withDurations(Durations other) {
    return new Options(port, keys, teamId, teamMode, other, capacity, createStatus, maxMachines);
  }

  /** The same with other limits. */
  public Options withCapacity(List<Capacity> other) {
    return new Options(port, keys, teamId, teamMode, durations, other, createStatus, maxMachines);
  }

  /** The same with another status for an accepted create. */
  public Options withCreateStatus(int other) {
    return new Options(port, keys, teamId, teamMode, durations, capacity, other, maxMachines);
  }

  /** The same with another machine limit. */
  public Options withMaxMachines(int other) {
    return new Options(port, keys, teamId, teamMode, durations, capacity, createStatus, other);
  }
}
