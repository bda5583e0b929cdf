package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.machine.Script;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Adjustment;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Keeping;
import dev.quartermaster.request.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps machines as templates, and gives them start-up scripts. */
final class ImageDesk {
  private static final Duration AGE = Duration.ofMinutes(1);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,79}");

  private final MachineDesk machines;
  private final Account account;

  ImageDesk(MachineDesk machines, Account account) {
    this.machines = machines;
    this.account = account;
  }

  /** A template under a name that no other has: by its name it is known again. */
  Handled keep(Interaction.Command typed, Request request, Line line) {
    Optional<String> name = line.value("name").filter(text -> NAME.matcher(text).matches());
    if (name.isEmpty()) {
      return MindDesk.say(typed, Answers.usage(Word.TEMPLATE));
    }
    boolean taken =
        account.facts(AGE).templates().stream()
            .flatMap(List::stream)
            .anyMatch(template -> template.title().equals(name.get()));
    return taken
        ? refused(typed, "There is a template called ", name.get(), " already")
        : machines.order(request, new Keeping.Image(name.get()), typed.who(), typed.delivery());
  }

  /** A script for the machine's next boot. */
  Handled script(Interaction.Command typed, Request request, Line line) {
    Optional<String> wanted = line.value("script");
    if (wanted.isEmpty()) {
      return MindDesk.say(typed, Answers.usage(Word.SCRIPT));
    }
    List<Script> matches =
        account.facts(AGE).scripts().stream()
            .flatMap(List::stream)
            .filter(
                script ->
                    script.id().value().equals(wanted.get())
                        || script.name().equalsIgnoreCase(wanted.get()))
            .toList();
    return matches.size() == 1
        ? machines.order(
            request,
            new Adjustment.Scripted(matches.getFirst().id(), matches.getFirst().name()),
            typed.who(),
            typed.delivery())
        : refused(
            typed,
            matches.isEmpty() ? "I know no script " : "More than one script is called ",
            wanted.get(),
            "; see them with scripts");
  }

  private static Handled refused(
      Interaction.Command typed, String before, String name, String behind) {
    Text text =
        Text.of(before)
            .strong(Quoted.shown(name))
            .and(behind + Code.NOT_KNOWN.behind() + ". Nothing was done.");
    return MindDesk.say(typed, Card.saying(text));
  }
}
