package dev.quartermaster.machine;

import java.util.Optional;
import java.util.function.Function;

/** What became of one typed value: nothing there, understood, or not. */
sealed interface Typed<T> {
  /** Nothing was typed. */
  record Missing<T>() implements Typed<T> {}

  /** It means something. */
  record Understood<T>(T meaning) implements Typed<T> {}

  /** It means nothing that we know; the words say why and what to type instead. */
  record Odd<T>(String words) implements Typed<T> {}

  /** Reads a text by a function from text to meaning; the objection is asked for where it fails. */
  static <T> Typed<T> read(
      Optional<String> text,
      Function<String, Optional<T>> meaning,
      Function<String, String> objection) {
    if (text.isEmpty()) {
      return new Missing<>();
    }
    Optional<T> found = meaning.apply(text.get());
    return found.isPresent()
        ? new Understood<>(found.get())
        : new Odd<>(objection.apply(text.get()));
  }

  /** A value that is there already, or isn't. */
  static <T> Typed<T> of(Optional<T> value) {
    return value.isPresent() ? new Understood<>(value.get()) : new Missing<>();
  }

  /** The meaning, where there is one. */
  default Optional<T> understood() {
    return switch (this) {
      case Understood<T>(T meaning) -> Optional.of(meaning);
      case Missing<T> _, Odd<T> _ -> Optional.empty();
    };
  }

  /** What is wrong with it, where it wasn't understood. */
  default Optional<String> objection() {
    return switch (this) {
      case Odd<T>(String words) -> Optional.of(words);
      case Missing<T> _, Understood<T> _ -> Optional.empty();
    };
  }

  /** True where nothing was typed. */
  default boolean isMissing() {
    return this instanceof Missing<T>;
  }
}
