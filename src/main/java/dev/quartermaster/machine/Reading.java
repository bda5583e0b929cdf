package dev.quartermaster.machine;

import java.util.Optional;
import java.util.function.Function;

/** What came of asking the cloud something that changes nothing. */
public sealed interface Reading<T> {
  /** It answered. */
  record Read<T>(T value) implements Reading<T> {}

  /** It could not be read now; nothing follows from that but trying later. */
  record Unreadable<T>(CloudProblem problem) implements Reading<T> {}

  /** The value, where it was read. */
  default Optional<T> asOptional() {
    return switch (this) {
      case Read<T>(var value) -> Optional.of(value);
      case Unreadable<T> _ -> Optional.empty();
    };
  }

  /** The same reading of something derived. */
  default <U> Reading<U> map(Function<T, U> derive) {
    return switch (this) {
      case Read<T>(var value) -> new Read<>(derive.apply(value));
      case Unreadable<T>(var problem) -> new Unreadable<>(problem);
    };
  }
}
