package dev.quartermaster.machine;

import java.util.Optional;
import java.util.OptionalInt;

/** How names are understood: the machine's, plain letters only, and a person's, any but unseen. */
final class NameText {
  private static final String ALLOWED =
      "A name is 1 to "
          + MachineName.MAX_LENGTH
          + " of the letters a to z, digits, space, dot, underscore and hyphen, and begins with a"
          + " letter or digit.";

  private NameText() {}

  /** A machine's name as it was typed, blank or not. */
  static Typed<MachineName> machine(Optional<String> typed) {
    if (typed.isEmpty() || typed.get().isEmpty()) {
      return new Typed.Missing<>();
    }
    String name = Quoted.normal(typed.get());
    Optional<String> objection = objection(name);
    return objection.isPresent()
        ? new Typed.Odd<>(objection.get())
        : new Typed.Understood<>(new MachineName(name));
  }

  /** A person's first or last name. */
  static Typed<String> person(Field field, Optional<String> typed) {
    if (typed.isEmpty()) {
      return new Typed.Missing<>();
    }
    String name = Quoted.normal(typed.get());
    OptionalInt unseen = Quoted.firstUnseen(name);
    if (unseen.isPresent()) {
      return new Typed.Odd<>(
          field.label() + " holds " + Quoted.named(unseen.getAsInt()) + ". Type it without that.");
    }
    return name.length() <= Owner.NewUser.MAX_NAME_LENGTH
        ? new Typed.Understood<>(name)
        : new Typed.Odd<>(
            field.label()
                + " has "
                + name.length()
                + " characters. Type at most "
                + Owner.NewUser.MAX_NAME_LENGTH
                + ".");
  }

  private static Optional<String> objection(String name) {
    if (name.isEmpty()) {
      return Optional.of("The name is blank. " + ALLOWED);
    }
    OptionalInt stranger = name.codePoints().filter(point -> !isAllowed(point)).findFirst();
    if (stranger.isPresent()) {
      return Optional.of("A name can't hold " + Quoted.named(stranger.getAsInt()) + ". " + ALLOWED);
    }
    if (name.length() > MachineName.MAX_LENGTH) {
      return Optional.of("The name has " + name.length() + " characters. " + ALLOWED);
    }
    if (!isLetterOrDigit(name.codePointAt(0))) {
      return Optional.of(
          "A name can't begin with " + Quoted.named(name.codePointAt(0)) + ". " + ALLOWED);
    }
    return Marker.occursIn(name)
        ? Optional.of(
            "A name can't hold qm- and twelve letters or digits: that is how machines are marked"
                + " here. Leave that part out.")
        : Optional.empty();
  }

  private static boolean isAllowed(int point) {
    return isLetterOrDigit(point) || " ._-".indexOf(point) >= 0;
  }

  private static boolean isLetterOrDigit(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= 'A' && point <= 'Z')
        || (point >= '0' && point <= '9');
  }
}
