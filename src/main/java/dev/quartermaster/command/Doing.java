package dev.quartermaster.command;

import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Press;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Target;
import java.util.List;
import java.util.Optional;

/**
 * What somebody does, in a word or two of ours: nothing that he typed is in it.
 *
 * @param what the entrance, for example "press approve"
 * @param about the request that he names
 * @param looks whether he only looks; what he then reads of others' refusals is none of his own
 */
record Doing(Person who, String what, Optional<RequestId> about, boolean looks) {
  /** What that is. */
  static Doing of(Interaction interaction) {
    return switch (interaction) {
      case Interaction.Command typed -> typed(typed);
      case Interaction.Press pressed ->
          new Doing(
              pressed.who(),
              "press " + Press.named(pressed.verb()).map(Press::word).orElse("unknown"),
              Target.parse(pressed.target()).map(Target::id),
              Entrance.ofButton(pressed.verb()) == Word.Guard.READS);
      case Interaction.Submission sent ->
          new Doing(sent.who(), "form " + form(sent.form()), inForm(sent.target()), false);
      case Interaction.Touch touch ->
          new Doing(touch.who(), "touch", inForm(touch.target()), false);
      case Interaction.Shortcut picked ->
          new Doing(picked.who(), "shortcut", Optional.empty(), true);
      case Interaction.Home opened -> new Doing(opened.who(), "home", Optional.empty(), true);
      case Interaction.Search search ->
          new Doing(search.who(), "search", inForm(search.target()), true);
    };
  }

  /** Whether that code says that he himself may not do it. */
  boolean isRefusedBy(Code code) {
    return looks ? code == Code.NO_MEMBER || code == Code.RIGHTS_UNREADABLE : code.isRefusal();
  }

  private static Doing typed(Interaction.Command typed) {
    List<String> words = List.of(typed.words().strip().split("\\s+", 3));
    Optional<Word> word = Word.named(words.getFirst());
    return new Doing(
        typed.who(),
        "command " + word.map(Word::word).orElse("unknown"),
        words.size() > 1 ? RequestId.named(words.get(1)) : Optional.empty(),
        word.map(Word::guard).filter(Word.Guard.READS::equals).isPresent());
  }

  private static Optional<RequestId> inForm(String target) {
    return FormTarget.parse(target).map(about -> about.request().id());
  }

  private static String form(String id) {
    if (CreateForm.isDraft(id) || id.equals(CreateForm.REVIEW)) {
      return "create";
    }
    boolean known =
        id.equals(DestroyForm.ID)
            || id.startsWith(DestroyForm.SURPLUS)
            || VoteForms.IDS.contains(id);
    return known ? id : "unknown";
  }
}
