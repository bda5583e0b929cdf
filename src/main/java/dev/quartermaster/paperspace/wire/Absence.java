package dev.quartermaster.paperspace.wire;

import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Reading;
import java.util.Optional;

/** Where "not found" is an answer and no trouble. */
public final class Absence {
  private Absence() {}

  /** The same reading, with "not found" as an empty answer. */
  public static <T> Reading<Optional<T>> allowed(Reading<Optional<T>> reading) {
    return switch (reading) {
      case Reading.Read<Optional<T>> read -> read;
      case Reading.Unreadable<Optional<T>> unreadable ->
          unreadable.problem().kind() == Kind.NOT_FOUND
              ? new Reading.Read<>(Optional.empty())
              : unreadable;
    };
  }
}
