package dev.quartermaster.command;

import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Nearest;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.machine.Rule;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Verb;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Typed words → {@link Command}. Never throws; what it does not understand is an answer. */
final class CommandParser {
  private static final int LONGEST_LINE = 4_000;
  private static final Set<String> SECRETS =
      Set.of(
          "password",
          "passwd",
          "pwd",
          "pass",
          "secret",
          "apikey",
          "api-key",
          "api_key",
          "token",
          "x-api-key");
  private static final Set<String> FLAGS = Set.of("dry-run", "dryrun", "new-user", "newuser");

  private CommandParser() {}

  static Command parse(String line) {
    if (line.length() > LONGEST_LINE) {
      return new Command.Unclear(
          Code.LINE_TOO_LONG.text(),
          "That line is too long (" + line.length() + " characters). Nothing was recorded.");
    }
    List<String> tokens = Tokens.of(line);
    if (tokens.stream().anyMatch(CommandParser::isSecret)) {
      return new Command.Unclear(
          Code.SECRET_TYPED.text(),
          "Don't send passwords or keys here. I kept nothing; please delete your message, and"
              + " change it if it was real.");
    }
    if (tokens.isEmpty()) {
      return new Command.Help(Optional.empty());
    }
    List<String> rest = tokens.subList(1, tokens.size());
    return Word.named(tokens.getFirst())
        .map(word -> parse(word, rest))
        .orElseGet(() -> unknownWord(tokens.getFirst()));
  }

  private static Command parse(Word word, List<String> rest) {
    return switch (word) {
      case CREATE -> create(rest);
      case LIST -> list(rest);
      case SHOW -> target(word, rest, Command.Show::new);
      case START -> act(word, Verb.START, rest);
      case STOP -> act(word, Verb.STOP, rest);
      case DESTROY -> act(word, Verb.DESTROY, rest);
      case REQUESTS -> new Command.Requests();
      case APPROVE, DENY -> TypedVotes.decide(word, rest);
      case CANCEL, COPY, AUDIT -> TypedVotes.about(word, rest);
      case WHY -> target(word, rest, Command.Why::new);
      case LINK, UNLINK -> new Command.Link(word == Word.LINK, Line.of(rest));
      case SWEEP -> new Command.Sweep();
      case FREEZE, UNFREEZE -> TypedVotes.brake(word, rest);
      case TYPES, TEMPLATES, NETWORKS, SCRIPTS, USERS, AVAILABILITY, COST ->
          new Command.Look(Shelf.named(word.word()).orElseThrow(), rest);
      case RESTART -> act(word, Verb.RESTART, rest);
      case RENAME, RESIZE, SNAPSHOT, TEMPLATE, IP, ACCESS, HANDOVER, SCRIPT ->
          Task.of(word).behind(rest);
      case UTILIZATION -> new Command.Use(Line.of(rest));
      case WHOAMI -> new Command.WhoAmI();
      case HELP -> rest.isEmpty() ? new Command.Help(Optional.empty()) : help(rest.getFirst());
    };
  }

  private static Command help(String about) {
    return Word.named(about)
        .<Command>map(word -> new Command.Help(Optional.of(word)))
        .orElseGet(() -> unknownWord(about));
  }

  private static Command create(List<String> rest) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    List<String> troubles = new ArrayList<>();
    boolean newUser = false;
    boolean dryRun = false;
    for (int i = 0; i < rest.size(); i++) {
      Argument argument = Argument.of(rest.get(i));
      String key = argument.key().toLowerCase(Locale.ROOT);
      if (FLAGS.contains(key) && !argument.hasValue()) {
        dryRun |= key.startsWith("dry");
        newUser |= key.startsWith("new");
        continue;
      }
      if (argument.option() && !argument.hasValue() && i + 1 < rest.size()) {
        i++;
        argument = argument.withValue(rest.get(i));
      }
      take(argument, values).ifPresent(troubles::add);
    }
    return troubles.isEmpty()
        ? new Command.Create(new Draft(values), newUser, dryRun)
        : new Command.Unclear(
            Code.NOT_KNOWN.text(), String.join(" ", troubles) + " Nothing was sent.");
  }

  private static Optional<String> take(Argument argument, Map<Field, String> values) {
    if (!argument.hasValue()) {
      return Optional.of(
          Quoted.inMarks(argument.key())
              + " stands alone; write key:value, for example type:P5000.");
    }
    Optional<Field> field = Field.named(argument.key());
    if (field.isEmpty()) {
      String nearest = Nearest.to(argument.key(), keys(), 1).getFirst();
      return Optional.of(
          Quoted.inMarks(argument.key()) + " isn't a parameter. Did you mean " + nearest + "?");
    }
    String before = values.putIfAbsent(field.get(), argument.value());
    boolean twice = before != null && !before.equals(argument.value());
    return twice
        ? Optional.of(field.get().key() + " is given twice, with different values.")
        : Optional.empty();
  }

  private static List<String> keys() {
    return Stream.concat(Stream.of(Field.values()).flatMap(Field::names), FLAGS.stream()).toList();
  }

  private static Command list(List<String> rest) {
    boolean mine = rest.stream().anyMatch("mine"::equalsIgnoreCase);
    boolean all = rest.stream().anyMatch("all"::equalsIgnoreCase);
    return rest.stream()
        .filter(word -> !word.equalsIgnoreCase("mine") && !word.equalsIgnoreCase("all"))
        .findFirst()
        .<Command>map(
            word ->
                new Command.Unclear(
                    Code.NOT_KNOWN.text(),
                    Quoted.inMarks(word) + " isn't known here. Use list, list mine or list all."))
        .orElseGet(() -> new Command.ListMachines(mine, all));
  }

  private static Command act(Word word, Verb verb, List<String> rest) {
    boolean dryRun = rest.stream().anyMatch(CommandParser::isDryRun);
    List<String> others = rest.stream().filter(token -> !isDryRun(token)).toList();
    return target(word, others, target -> new Command.Act(verb, target, dryRun));
  }

  private static boolean isDryRun(String token) {
    String plain = token.toLowerCase(Locale.ROOT).replaceFirst("^--", "");
    return plain.equals("dry-run") || plain.equals("dryrun");
  }

  private static Command target(Word word, List<String> rest, Function<String, Command> command) {
    if (rest.isEmpty()) {
      return new Command.Unclear(
          Rule.R1.code(),
          "Which machine? For example: " + word.usage() + ". See the machines with list.");
    }
    return command.apply(String.join(" ", rest));
  }

  private static Command unknownWord(String typed) {
    String nearest =
        Nearest.to(typed, Stream.of(Word.values()).map(Word::word).toList(), 1).getFirst();
    return new Command.Unclear(
        Code.NOT_KNOWN.text(),
        Quoted.inMarks(typed)
            + " isn't a command. Did you mean "
            + nearest
            + "? See help for all.");
  }

  private static boolean isSecret(String token) {
    return SECRETS.contains(Argument.of(token).key().toLowerCase(Locale.ROOT));
  }
}
