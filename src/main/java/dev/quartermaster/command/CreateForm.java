package dev.quartermaster.command;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Form.Input;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.request.ConfirmCard;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The forms of a draft: what is asked, who is new, and the summary before it is made. */
final class CreateForm {
  /** How the id of a form that asks for fields begins. */
  static final String PREFIX = "create/";

  /** How the id of the form for somebody new begins; the rest names the fields of the one below. */
  static final String NEW_USER = "new-user/";

  /** The summary. */
  static final String REVIEW = "review";

  private static final String TITLE = "Create a machine";
  private static final String CHANGED = "Change the request";
  private static final String PASSWORD =
      "Paperspace makes an account for this person. Nobody types or sees a password: it is"
          + " generated for that one call, and the new user sets another one.";

  private static final Text VOID = Text.of("A change makes the votes so far void.");

  private final CreateInputs inputs;
  private final Advice advice;

  CreateForm(CreateInputs inputs, Advice advice) {
    this.inputs = inputs;
    this.advice = advice;
  }

  /** Whether a form asks for a draft's fields, by its id. */
  static boolean isDraft(String form) {
    return form.startsWith(PREFIX) || form.startsWith(NEW_USER);
  }

  /** Something in a form to press. */
  enum Knob {
    /** Name somebody new as the owner. */
    NEW_USER("new-user"),
    /** Pick the owner from the team after all. */
    TEAM_USER("team-user"),
    /** Show the rest of the fields. */
    MORE("more"),
    /** From the summary to the fields. */
    BACK("back");

    private final String verb;

    Knob(String verb) {
      this.verb = verb;
    }

    static Optional<Knob> named(String verb) {
      return Stream.of(values()).filter(knob -> knob.verb.equals(verb)).findFirst();
    }

    private Button labelled(String label) {
      return Button.of(verb, "", label, Weight.PLAIN);
    }
  }

  /**
   * The form that asks for some fields, filled in from a draft, which may be newer than the
   * request's.
   */
  Form asking(Request request, Draft draft, Set<Field> asked, Optional<Text> words) {
    Set<Field> fields = inputs.open(FormFields.forOwner(asked, draft), draft);
    boolean voted = request.isPutToVote();
    List<Input> all = new ArrayList<>();
    Stream.of(words, Optional.of(VOID).filter(_ -> voted))
        .flatMap(Optional::stream)
        .map(Input.Note::new)
        .forEach(all::add);
    inputs.locked(draft).map(Input.Note::new).ifPresent(all::add);
    for (Field field : FormFields.ordered(fields)) {
      all.add(inputs.of(field, draft));
      if (field == Field.OWNER && !voted) {
        all.add(shown(new Part.Buttons(List.of(Knob.NEW_USER.labelled("New user…")))));
      }
    }
    if (FormFields.isWhole(fields)) {
      all.addAll(rest(draft, fields, voted));
    }
    return new Form(
        FormFields.id(PREFIX, fields),
        FormTarget.of(request, inputs.completed(draft)).toString(),
        voted ? CHANGED : TITLE,
        voted ? "Send change" : "Review",
        all);
  }

  private List<Input> rest(Draft draft, Set<Field> fields, boolean voted) {
    List<Input> rest = new ArrayList<>();
    somebodyNew(draft, voted).ifPresent(rest::add);
    if (!FormFields.isAll(fields)) {
      rest.add(shown(new Part.Buttons(List.of(Knob.MORE.labelled("More options…")))));
    }
    rest.add(new Input.Shown(advice.on(draft)));
    return rest;
  }

  /** What stands there while the lists are read. */
  static Form loading() {
    return saying(
        Card.saying(Text.of("Loading templates, networks, scripts and people from Paperspace…")));
  }

  /** A form with nothing to send, which says something. */
  static Form saying(Card card) {
    return new Form("words", "", TITLE, "", List.of(new Input.Shown(card.parts())));
  }

  /** The form for somebody new, laid over the one that asks for {@code below}. */
  Form newUser(Request request, Set<Field> below) {
    List<Input> all = new ArrayList<>();
    all.add(new Input.Note(Text.of(PASSWORD)));
    FormFields.ordered(FormFields.NEW_USER)
        .forEach(field -> all.add(inputs.of(field, request.draft())));
    return new Form(
        FormFields.id(NEW_USER, below),
        FormTarget.of(request, inputs.completed(request.draft())).toString(),
        "A new user",
        "Use this person",
        all);
  }

  /** Exactly what would be made, and who has to agree, with a way back. */
  static Form review(Request request, Optional<Terms> needed) {
    Card card =
        needed
            .map(terms -> ConfirmCard.needing(request, terms, false))
            .orElseGet(() -> ConfirmCard.of(request, false));
    Stream<Part> facts = card.parts().stream().filter(part -> !(part instanceof Part.Buttons));
    Stream<Part> back = Stream.of(new Part.Buttons(List.of(Knob.BACK.labelled("Back"))));
    return new Form(
        REVIEW,
        FormTarget.of(request, request.draft()).toString(),
        "Please check",
        needed.isPresent() ? "Send request" : "Create machine",
        List.of(new Input.Shown(Stream.concat(facts, back).toList())));
  }

  private static Optional<Input> somebodyNew(Draft draft, boolean voted) {
    if (!FormFields.hasNewUser(draft)) {
      return Optional.empty();
    }
    Text who =
        Text.empty()
            .strong("Owner: ")
            .and(
                "somebody new, %s %s, %s"
                    .formatted(
                        draft.value(Field.FIRST_NAME).orElse(""),
                        draft.value(Field.LAST_NAME).orElse(""),
                        draft.value(Field.EMAIL).orElse("")));
    Part change =
        new Part.Buttons(
            List.of(
                Knob.NEW_USER.labelled("Change new user…"),
                Knob.TEAM_USER.labelled("Somebody of the team")));
    return Optional.of(
        new Input.Shown(voted ? List.of(new Part.Line(who)) : List.of(new Part.Line(who), change)));
  }

  private static Input shown(Part part) {
    return new Input.Shown(List.of(part));
  }
}
