package dev.quartermaster.request;

import dev.quartermaster.machine.CloudId;

/**
 * After a create with a new user did not give a machine: was the account made all the same? (R27)
 */
public sealed interface UserCheck {
  /** No new user was asked for, or nothing was sent. */
  record NotNeeded() implements UserCheck {}

  /** To be asked. */
  record Due() implements UserCheck {}

  /** The account does not exist. */
  record Absent() implements UserCheck {}

  /** The account was made and stays. */
  record LeftBehind(CloudId.User user) implements UserCheck {}
}
