package dev.quartermaster.command;

import dev.quartermaster.machine.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Typed words about requests that wait, and about the brake → {@link Command}. */
final class TypedVotes {
  static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{4}-?[0-9a-f]{2}");

  private TypedVotes() {}

  /** What was typed behind a word: a target, a reason, a fingerprint. */
  private record Parts(List<String> others, String reason) {}

  static Command decide(Word word, List<String> rest) {
    Parts parts = parts(rest);
    Optional<String> fingerprint =
        parts.others().stream()
            .map(other -> other.toLowerCase(Locale.ROOT))
            .filter(other -> FINGERPRINT.matcher(other).matches())
            .findFirst();
    List<String> targets =
        parts.others().stream()
            .filter(other -> !FINGERPRINT.matcher(other.toLowerCase(Locale.ROOT)).matches())
            .toList();
    boolean yes = word == Word.APPROVE;
    if (!yes && parts.reason().isBlank()) {
      return new Command.Unclear(
          Rule.R1.code(),
          "Say why: deny R-7F3K reason:\"use the shared one\". Nothing was decided.");
    }
    return one(
        word, targets, target -> new Command.Decide(target, yes, fingerprint, parts.reason()));
  }

  static Command about(Word word, List<String> rest) {
    return one(
        word,
        rest,
        target ->
            switch (word) {
              case CANCEL -> new Command.CallOff(target);
              case COPY -> new Command.Copy(target);
              default -> new Command.Audit(target);
            });
  }

  static Command brake(Word word, List<String> rest) {
    Parts parts = parts(rest);
    String reason = parts.reason().isBlank() ? String.join(" ", parts.others()) : parts.reason();
    return reason.isBlank()
        ? new Command.Unclear(Rule.R1.code(), "Say why: " + word.usage() + ". Nothing was changed.")
        : new Command.Brake(word == Word.FREEZE, reason);
  }

  private static Command one(Word word, List<String> targets, Function<String, Command> command) {
    return targets.size() == 1
        ? command.apply(targets.getFirst())
        : new Command.Unclear(
            Rule.R1.code(),
            "Which request? For example: " + word.usage() + ". See those that wait with requests.");
  }

  private static Parts parts(List<String> rest) {
    List<String> others = new ArrayList<>();
    String reason = "";
    for (String token : rest) {
      Argument argument = Argument.of(token);
      if (argument.hasValue() && argument.key().equalsIgnoreCase("reason")) {
        reason = argument.value();
      } else {
        others.add(token);
      }
    }
    return new Parts(others, reason);
  }
}
