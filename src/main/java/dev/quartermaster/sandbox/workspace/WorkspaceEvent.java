package dev.quartermaster.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Something that happened in the workspace, in order. */
public sealed interface WorkspaceEvent {

  /** Counts from 1 without a gap. */
  long order();

  /** When, by the workspace's clock. */
  Instant at();

  /** A person typed a line. */
  record Typed(long order, Instant at, String person, String channel, String line)
      implements WorkspaceEvent {}

  /**
   * A person pressed or chose something.
   *
   * @param where a message's stamp or a view's id
   * @param label what is written on it, and what was chosen
   * @param confirmed the question that the person said yes to, if there was one
   */
  record Pressed(
      long order, Instant at, String person, String where, String label, Optional<String> confirmed)
      implements WorkspaceEvent {}

  /** A person sent a form, filled in like this. */
  record Submitted(long order, Instant at, String person, String title, Map<String, String> values)
      implements WorkspaceEvent {

    /** Copies the values. */
    public Submitted {
      values = Map.copyOf(values);
    }
  }

  /** A person left a form without sending it. */
  record Left(long order, Instant at, String person, String title) implements WorkspaceEvent {}

  /** A message appeared, to all or to one. */
  record Posted(long order, Instant at, MessageView message) implements WorkspaceEvent {}

  /** A message changed. */
  record Edited(long order, Instant at, MessageView message) implements WorkspaceEvent {}

  /** A message went away. */
  record Deleted(long order, Instant at, String channel, String ts) implements WorkspaceEvent {}

  /** A form appeared or was redrawn on a person's screen. */
  record FormShown(long order, Instant at, String person, ModalView form)
      implements WorkspaceEvent {}

  /** Slack itself told a person something. */
  record Told(long order, Instant at, String person, String text) implements WorkspaceEvent {}

  /** Slack sent the bot something. */
  record Delivered(long order, Instant at, Delivery delivery) implements WorkspaceEvent {}

  /**
   * The bot called the Web API.
   *
   * @param method the method's name
   * @param error Slack's error; empty when it was ok
   * @param token the token's first and last characters
   * @param arguments all other arguments
   * @param took from the request to the answer
   */
  record Called(
      long order,
      Instant at,
      String method,
      String error,
      String token,
      Map<String, String> arguments,
      Duration took)
      implements WorkspaceEvent {

    /** Copies the arguments. */
    public Called {
      arguments = Map.copyOf(arguments);
    }

    /** Tells whether the answer was ok. */
    public boolean isOk() {
      return error.isEmpty();
    }
  }
}
