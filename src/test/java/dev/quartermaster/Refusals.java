package dev.quartermaster;

import dev.quartermaster.sandbox.workspace.MessageView;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether refusals help: each names who can, or what would be allowed, or when to ask again. */
final class Refusals {
  private static final Pattern REFUSAL = Pattern.compile("M-2\\d\\d\\)");
  private static final Pattern HELP =
      Pattern.compile(
          "@\\w+|It would go |Nothing near it would be ruled otherwise|Try again in a minute|The"
              + " limit");
  private static final List<String> PEOPLE = List.of("ada", "grace", "linus", "guest");

  private Refusals() {}

  /** Those lines of a transcript that refuse and help nobody. */
  static List<String> unhelpful(String transcript) {
    return transcript.lines().filter(Refusals::isUnhelpful).toList();
  }

  /** Those of everything that anybody sees in a channel. */
  static List<String> unhelpful(Sandbox sandbox, String channel) {
    return PEOPLE.stream()
        .flatMap(name -> sandbox.workspace().person(name).sees(channel).stream())
        .flatMap(Refusals::lines)
        .filter(Refusals::isUnhelpful)
        .distinct()
        .toList();
  }

  private static Stream<String> lines(MessageView message) {
    return Stream.concat(Stream.of(message.text()), message.lines().stream());
  }

  private static boolean isUnhelpful(String line) {
    return REFUSAL.matcher(line).find() && !HELP.matcher(line).find();
  }
}
