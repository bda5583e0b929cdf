package dev.quartermaster.machine;

import java.util.Optional;
import java.util.stream.Stream;

/** What a rule has to say at one field. */
record Finding(Field field, String words) {
  /** One finding, or none where there are no words. */
  static Stream<Finding> at(Field field, Optional<String> words) {
    return words.stream().map(text -> new Finding(field, text));
  }

  /** One finding. */
  static Stream<Finding> at(Field field, String words) {
    return Stream.of(new Finding(field, words));
  }

  /** A value that was typed and not understood. */
  static Stream<Finding> of(Field field, Typed<?> typed) {
    return at(field, typed.objection());
  }
}
