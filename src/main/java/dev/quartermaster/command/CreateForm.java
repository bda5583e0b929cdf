package dev.quartermaster.command;

import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Form.Input;
import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
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

  private final Catalogue catalogue;

  /** Offers what that catalogue holds. */
  public CreateForm(Catalogue catalogue) {
    this.catalogue = catalogue;
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
    return switch (field) {
      case TYPE -> choice(field, value, catalogue.types().stream().map(this::type).toList());
      case REGION ->
          choice(field, value, catalogue.regions().stream().map(CreateForm::region).toList());
      case SIZE ->
          choice(
              field,
              value,
              catalogue.disks().stream()
                  .map(disk -> same(Integer.toString(disk.gigabytes()), disk.gigabytes() + " GB"))
                  .toList());
      case BILLING ->
          choice(
              field,
              value,
              Stream.of(BillingType.values())
                  .map(type -> same(type.wireName(), type.wireName()))
                  .toList());
      case IP ->
          choice(
              field,
              value,
              List.of(same("none", "none"), same("dynamic", "dynamic"), same("static", "static")));
      case START ->
          choice(field, value, List.of(same("yes", "yes"), same("no", "no, leave it off")));
      case SNAPSHOT ->
          choice(
              field,
              value,
              List.of(
                  same("none", "none"),
                  same("initial", "at first boot"),
                  same("restore-on-shutdown", "at first boot, restored at every shut-down")));
      case TEMPLATE ->
          new Input.Find(
              field.key(), field.label(), value.isEmpty() ? Option.NONE : same(value, value), true);
      case NETWORK, SCRIPT, OWNER ->
          new Input.Find(
              field.key(),
              field.label(),
              value.isEmpty() ? Option.NONE : same(value, value),
              false);
      case EMAIL -> new Input.Email(field.key(), field.label(), value, true);
      case NOTIFY -> new Input.Email(field.key(), field.label(), value, false);
      case NAME,
          FIRST_NAME,
          LAST_NAME,
          TEAM,
          ASSIGN_PUBLIC_IP,
          DYNAMIC_PUBLIC_IP,
          TAKE_INITIAL_SNAPSHOT,
          MARK_AS_RESTORE_POINT,
          RESTORE_POINT_FREQUENCY ->
          new Input.Words(field.key(), field.label(), "", value, !OPTIONAL.contains(field));
    };
  }

  private Input choice(Field field, String value, List<Option> options) {
    String known =
        options.stream().map(Option::value).filter(value::equalsIgnoreCase).findFirst().orElse("");
    return new Input.Choice(field.key(), field.label(), options, known, !OPTIONAL.contains(field));
  }

  private Option type(MachineType type) {
    return new Option(type.wireName(), catalogue.title(type));
  }

  private static Option region(Region region) {
    return new Option(region.name(), region.wireName());
  }

  private static Option same(String value, String label) {
    return new Option(value, label);
  }
}
