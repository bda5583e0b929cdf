package dev.quartermaster.policy;

import java.time.Instant;

/** Whether somebody is in a role or group. */
public sealed interface Membership {
  /** He is; {@code read} is when the oldest fact behind it was read, by the real clock. */
  record In(Instant read) implements Membership {}

  /** He is not. */
  record Out() implements Membership {}

  /** Nobody can say now, so he does not count. */
  record Unknown(String why) implements Membership {}
}
