package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.NewScript;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Quoted;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.request.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Finds, makes, renames and deletes what the account holds; each call is at most 30 s long. */
final class Holdings {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,79}");

  private final Provider provider;

  Holdings(Provider provider) {
    this.provider = provider;
  }

  /** One of them, with what there is to say of it. */
  record Held(String id, String name, String words) {}

  /** Something to be made: its name, and the one call that makes it. */
  record Making(String name, Supplier<Card> call) {}

  /** What came of looking for one. */
  sealed interface Found {
    /** Just this one. */
    record One(Held held) implements Found {}

    /** None, more than one, or nobody can say: these words say so. */
    record Not(Card card) implements Found {}
  }

  /** Whether a text can be its name. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** What is to be made, where all of it is said and fits. */
  Optional<Making> made(Holding what, Line line) {
    Optional<String> name = line.value("name").filter(Holdings::isName);
    return switch (what) {
      case SCRIPT ->
          name.flatMap(
              called ->
                  text(line)
                      .map(
                          text ->
                              new NewScript(
                                  called, text, line.value("once").filter("yes"::equals).isPresent()))
                      .map(script -> new Making(called, () -> created(script))));
      case NETWORK ->
          name.flatMap(
              called ->
                  line.value("region")
                      .flatMap(Region::named)
                      .map(region -> new Making(called, () -> created(called, region))));
      case TEMPLATE -> Optional.empty();
    };
  }

  private static Optional<String> text(Line line) {
    return line.value("text")
        .filter(text -> text.getBytes(StandardCharsets.UTF_8).length <= NewScript.MAX_BYTES);
  }

  /** Why nothing can be made of what was typed; a script's text is in no words of ours. */
  Card unmade(Holding what, Line line) {
    return switch (what) {
      case SCRIPT ->
          said(
              "A script needs name: (letters, digits, blanks, dots, dashes) and text:\"…\" of at"
                  + " most 16 KB; once:yes runs it at the first boot only"
                  + Code.NOT_KNOWN.behind()
                  + ". Nothing was done.");
      case NETWORK ->
          said(
              "A network needs name: and region: (NY2, CA1 or AMS1)"
                  + Code.NOT_KNOWN.behind()
                  + ". Nothing was done.");
      case TEMPLATE -> Answers.usage(Word.TEMPLATE);
    };
  }

  private Card created(NewScript script) {
    int bytes = script.text().getBytes(StandardCharsets.UTF_8).length;
    return outcome(
        provider.scripts().create(script).map(made -> made.id().value()),
        "The start-up script " + Quoted.inMarks(script.name()) + " of " + bytes + " bytes is made");
  }

  private Card created(String name, Region region) {
    return outcome(
        provider.networks().create(name, region).map(made -> made.id().value()),
        "The private network " + Quoted.inMarks(name) + " in " + region.name() + " is made");
  }

  private static Card outcome(Reading<String> made, String done) {
    return switch (made) {
      case Reading.Read<String>(var id) ->
          Card.saying(Text.of(done + ", ").code(id).and(". It shows in lists within a minute."));
      case Reading.Unreadable<String>(var problem) -> notDone(problem);
    };
  }

  /** One by its id or its whole name. */
  Found find(Holding what, String typed) {
    return switch (all(what)) {
      case Reading.Unreadable<List<Held>>(var problem) -> new Found.Not(notDone(problem));
      case Reading.Read<List<Held>>(var all) -> {
        List<Held> meant =
            all.stream()
                .filter(each -> each.id().equals(typed) || each.name().equalsIgnoreCase(typed))
                .toList();
        yield meant.size() == 1
            ? new Found.One(meant.getFirst())
            : new Found.Not(
                Card.saying(
                    Text.of(meant.isEmpty() ? "I know no " : "I know more than one ")
                        .and(what.words() + " ")
                        .strong(Quoted.shown(typed))
                        .and(" of yours" + Code.NOT_KNOWN.behind() + ". Nothing was done.")));
      }
    };
  }

  /** Of templates only the team's own, which have a region. */
  private Reading<List<Held>> all(Holding what) {
    return switch (what) {
      case SCRIPT ->
          provider
              .cloud()
              .scripts()
              .map(
                  all ->
                      all.stream()
                          .map(
                              each ->
                                  new Held(
                                      each.id().value(),
                                      each.name(),
                                      each.enabled() ? "enabled" : "not enabled"))
                          .toList());
      case NETWORK ->
          provider
              .cloud()
              .networks()
              .map(
                  all ->
                      all.stream()
                          .map(
                              each ->
                                  new Held(
                                      each.id().value(),
                                      each.name(),
                                      each.region().map(Region::name).orElse("no region")))
                          .toList());
      case TEMPLATE ->
          provider
              .cloud()
              .templates()
              .map(
                  all ->
                      all.stream()
                          .filter(each -> each.region().isPresent())
                          .map(each -> new Held(each.id().value(), each.title(), each.os()))
                          .toList());
    };
  }

  /** Gives one another name. */
  Card renamed(Holding what, Held held, String name) {
    ActionOutcome outcome =
        switch (what) {
          case NETWORK -> provider.networks().rename(new CloudId.Network(held.id()), name);
          case TEMPLATE -> provider.images().rename(new CloudId.Template(held.id()), name);
          case SCRIPT ->
              new ActionOutcome.Failed(
                  CloudProblem.of(CloudProblem.Kind.REFUSED, "a script has one name for life"));
        };
    return outcome(outcome, "The " + what.words() + " is called " + Quoted.inMarks(name) + " now.");
  }

  /** Deletes the one with that id, if it is still there. */
  Card deleted(Holding what, String id) {
    if (!(find(what, id) instanceof Found.One(var held)) || !held.id().equals(id)) {
      return Answers.changed();
    }
    ActionOutcome outcome =
        switch (what) {
          case SCRIPT -> provider.scripts().delete(new CloudId.Script(id));
          case NETWORK -> provider.networks().delete(new CloudId.Network(id));
          case TEMPLATE -> provider.images().delete(new CloudId.Template(id));
        };
    return outcome(
        outcome, "The " + what.words() + " " + Quoted.inMarks(held.name()) + " is deleted.");
  }

  private static Card outcome(ActionOutcome outcome, String done) {
    return switch (outcome) {
      case ActionOutcome.Taken _ -> said(done);
      case ActionOutcome.Failed(var problem) -> notDone(problem);
    };
  }

  private static Card notDone(CloudProblem problem) {
    boolean unclear =
        problem.kind() == CloudProblem.Kind.UNREACHABLE
            || problem.kind() == CloudProblem.Kind.GARBLED;
    return said(
        unclear
            ? "No clear answer from Paperspace ("
                + problem.words()
                + "), so I don't know whether it is done, and don't try again. Look at the list"
                + Code.NO_CLEAR_ANSWER.behind()
                + "."
            : "Paperspace says “" + problem.words() + "”" + Code.REFUSED.behind() + ".");
  }

  private static Card said(String words) {
    return Card.saying(Text.of(words));
  }
}
