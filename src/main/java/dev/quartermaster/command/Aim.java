package dev.quartermaster.command;

import dev.quartermaster.chat.Interaction;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a command is about that was said under a card without naming it: that card's request. Said
 * anywhere else, it has to be named.
 */
final class Aim {
  /** Those that say in a second word what is done, before whatever it is done to. */
  private static final Set<Word> IN_TWO_WORDS =
      Set.of(Word.SNAPSHOT, Word.IP, Word.ACCESS, Word.SCRIPT);

  /** Those that are about no machine and no request. */
  private static final Set<Word> ABOUT_NOTHING =
      Set.of(
          Word.CREATE,
          Word.LIST,
          Word.REQUESTS,
          Word.FREEZE,
          Word.UNFREEZE,
          Word.TYPES,
          Word.TEMPLATES,
          Word.NETWORKS,
          Word.SCRIPTS,
          Word.USERS,
          Word.AVAILABILITY,
          Word.COST,
          Word.WHOAMI,
          Word.HELP);

  private final RequestStore store;

  Aim(RequestStore store) {
    this.store = store;
  }

  /** The same with its target named behind it, where that is left out and known. */
  Interaction.Command at(Interaction.Command said) {
    return said.thread()
        .filter(_ -> lacksTarget(Tokens.of(said.words())))
        .flatMap(store::byCard)
        .map(request -> about(said, request))
        .orElse(said);
  }

  private static Interaction.Command about(Interaction.Command said, Request request) {
    return new Interaction.Command(
        said.who(),
        said.where(),
        said.thread(),
        said.words() + " " + request.id().value(),
        said.delivery());
  }

  private static boolean lacksTarget(List<String> tokens) {
    Optional<Word> word = tokens.stream().findFirst().flatMap(Word::named);
    long plain = tokens.stream().skip(1).filter(Aim::isPlain).count();
    return word.filter(named -> !ABOUT_NOTHING.contains(named))
        .filter(named -> plain == (IN_TWO_WORDS.contains(named) ? 1 : 0))
        .isPresent();
  }

  /** Keys with their values, fingerprints and dry-run stand beside a target, never for one. */
  private static boolean isPlain(String token) {
    String plain = token.toLowerCase(Locale.ROOT);
    return !Argument.of(token).hasValue()
        && !TypedVotes.FINGERPRINT.matcher(plain).matches()
        && !plain.replaceFirst("^--", "").matches("dry-?run");
  }
}
