package dev.quartermaster.machine;

import java.util.Locale;

/** What the cloud says a machine is doing. */
public enum MachineState {
  PROVISIONING,
  STARTING,
  /** Services run, the agent isn't available yet. */
  SERVICEREADY,
  READY,
  STOPPING,
  RESTARTING,
  UPGRADING,
  OFF,
  /** A word that we don't know; never acted upon. */
  UNKNOWN;

  /** The state for the word on the wire. */
  public static MachineState named(String word) {
    for (MachineState state : values()) {
      if (state.name().equalsIgnoreCase(word)) {
        return state;
      }
    }
    return UNKNOWN;
  }

  /** The word as people and the API write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
