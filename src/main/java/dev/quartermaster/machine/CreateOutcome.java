package dev.quartermaster.machine;

/**
 * How the one POST of an attempt ended. There is no other case, and of those that were to be sent
 * only the first three are certain.
 */
public sealed interface CreateOutcome {
  /** A machine was made, and the answer fits what was asked. */
  record Accepted(Machine machine) implements CreateOutcome {}

  /** Definitely refused: no machine was made (a new user may have been, R27). */
  record Refused(CloudProblem problem) implements CreateOutcome {}

  /** Not one byte of the request left the process. */
  record NotSent(String why) implements CreateOutcome {}

  /** The bot is not live: not one byte left, and this is what would have. */
  record Rehearsed(String wouldSend) implements CreateOutcome {}

  /** Anything else: a machine may or may not exist. From here on the cloud is only read. */
  record Unclear(String why) implements CreateOutcome {}
}
