package dev.quartermaster.machine;

/**
 * Which public address a machine gets: one choice of three, so {@code assignPublicIp} and {@code
 * dynamicPublicIp} exclude each other by construction (R9).
 */
public enum PublicIp {
  /** None; the machine is reached through its network only. */
  NONE,
  /** Its own for life, and billed until it is released ({@code assignPublicIp}). */
  STATIC,
  /** A new one at each start, given back at each stop ({@code dynamicPublicIp}). */
  DYNAMIC
}
