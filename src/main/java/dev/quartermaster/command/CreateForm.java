package dev.quartermaster.command;

import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Form.Input;
import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form that asks for what is missing or wrong, or, to edit, for everything. Its id names its
 * fields, so that it can be read back.
 */
public final class CreateForm {
  /** How the id of every such form begins. */
  static final String PREFIX = "create/";

  /** What can be edited, in the form's order. */
  static final Set<Field> ALL =
      Set.of(
          Field.NAME,
          Field.TYPE,
          Field.REGION,
          Field.TEMPLATE,
          Field.SIZE,
          Field.IP,
          Field.BILLING,
          Field.START,
          Field.OWNER,
          Field.NETWORK,
          Field.SCRIPT,
          Field.SNAPSHOT,
          Field.NOTIFY);

  /** Who somebody new is. */
  static final Set<Field> NEW_USER = Set.of(Field.EMAIL, Field.FIRST_NAME, Field.LAST_NAME);

  private static final Set<Field> OPTIONAL =
      Set.of(
          Field.OWNER,
          Field.NETWORK,
          Field.SCRIPT,
          Field.NOTIFY,
          Field.TEAM,
          Field.BILLING,
          Field.IP,
          Field.START,
          Field.SNAPSHOT);

  private static final Set<Field> FOUND_BY_TYPING =
      Set.of(Field.TEMPLATE, Field.NETWORK, Field.SCRIPT, Field.OWNER);
  private static final Set<Field> EMAILS = Set.of(Field.EMAIL, Field.NOTIFY);

  private final Choices choices;

  /** Offers what that catalogue holds. */
  public CreateForm(Catalogue catalogue) {
    this.choices = new Choices(catalogue);
  }

  /** The form for some fields, filled in from a draft, with words on top. */
  Form asking(Set<Field> fields, Draft draft, String target, Optional<Text> words) {
    List<Input> inputs = new ArrayList<>();
    words.ifPresent(text -> inputs.add(new Input.Note(text)));
    ordered(fields).forEach(field -> inputs.add(input(field, draft.value(field).orElse(""))));
    String id = PREFIX + ordered(fields).map(Field::key).collect(Collectors.joining("."));
    return new Form(id, target, "Create a machine", "Review", inputs);
  }

  /** The fields that a form asked for, read back from its id. */
  static Set<Field> fields(String formId) {
    return Stream.of(formId.substring(PREFIX.length()).split("\\."))
        .flatMap(key -> Field.named(key).stream())
        .collect(Collectors.toSet());
  }

  private static Stream<Field> ordered(Set<Field> fields) {
    return fields.stream().sorted();
  }

  private Input input(Field field, String value) {
    boolean required = !OPTIONAL.contains(field);
    List<Option> offered = choices.of(field);
    if (!offered.isEmpty()) {
      return new Input.Choice(
          field.key(), field.label(), offered, Choices.chosen(offered, value), required);
    }
    if (FOUND_BY_TYPING.contains(field)) {
      Option chosen = value.isEmpty() ? Option.NONE : new Option(value, value);
      return new Input.Find(field.key(), field.label(), chosen, required);
    }
    return EMAILS.contains(field)
        ? new Input.Email(field.key(), field.label(), value, required)
        : new Input.Words(field.key(), field.label(), "", value, required);
  }
}
