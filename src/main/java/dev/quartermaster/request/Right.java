package dev.quartermaster.request;

import java.time.Instant;

/** Whether somebody may do what changes something. */
public sealed interface Right {
  /** He may; {@code read} is when the oldest fact behind it was read, by the real clock. */
  record Granted(Instant read) implements Right {}

  /** He may not. */
  record Denied() implements Right {}

  /** Nobody can say now, so he may not. */
  record Unknown(String why) implements Right {}
}
