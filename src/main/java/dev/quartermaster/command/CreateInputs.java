package dev.quartermaster.command;

import dev.quartermaster.chat.Form.Input;
import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Region;
import dev.quartermaster.request.Stock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How each field of a draft is asked for, filled in with what is said of it or else its default.
 */
final class CreateInputs {
  private static final Set<Field> REQUIRED =
      Set.of(
          Field.NAME,
          Field.TYPE,
          Field.REGION,
          Field.TEMPLATE,
          Field.SIZE,
          Field.EMAIL,
          Field.FIRST_NAME,
          Field.LAST_NAME);
  private static final Set<Field> EMAILS = Set.of(Field.EMAIL, Field.NOTIFY);

  /** What the price, the rules or another field's choices depend on. */
  private static final Set<Field> LIVE =
      Set.of(
          Field.PRESET,
          Field.TYPE,
          Field.REGION,
          Field.TEMPLATE,
          Field.SIZE,
          Field.IP,
          Field.BILLING,
          Field.NETWORK);

  private final Quoting quoting;
  private final Stock stock;
  private final Choices choices;

  CreateInputs(Quoting quoting, Catalogue catalogue, Stock stock) {
    this.quoting = quoting;
    this.stock = stock;
    this.choices = new Choices(catalogue, stock);
  }

  /** A draft with the defaults where it is silent. */
  Draft completed(Draft draft) {
    return quoting.completed(draft).withoutFlags();
  }

  /**
   * The fields that can be filled in: without those that the draft's preset locks, and with those
   * that another one locked before.
   */
  Set<Field> open(Set<Field> fields, Draft draft) {
    Set<Field> open = EnumSet.copyOf(fields);
    if (fields.contains(Field.PRESET)) {
      open.addAll(FormFields.of(draft));
    }
    open.removeAll(quoting.prefill().locked(draft));
    if (quoting.prefill().names().isEmpty()) {
      open.remove(Field.PRESET);
    }
    return open;
  }

  /** What the draft's preset locks, and how. */
  Optional<Text> locked(Draft draft) {
    Draft whole = completed(draft);
    String locked =
        quoting.prefill().locked(draft).stream()
            .sorted()
            .map(field -> field.label() + " " + whole.value(field).orElse(""))
            .collect(Collectors.joining(", "));
    return locked.isEmpty()
        ? Optional.empty()
        : Optional.of(Text.of("The preset says, and nobody can change: " + locked + "."));
  }

  /** The input for a field. */
  Input of(Field field, Draft draft) {
    Draft whole = completed(draft);
    Input input = input(field, whole.value(field).orElse(""), whole);
    return LIVE.contains(field) ? new Input.Live(input) : input;
  }

  private Input input(Field field, String value, Draft whole) {
    boolean required = REQUIRED.contains(field);
    List<Option> offered =
        field == Field.PRESET
            ? presets()
            : choices.of(field, whole.value(Field.REGION).flatMap(Region::named));
    if (!offered.isEmpty()) {
      String chosen = Choices.chosen(field, offered, value);
      return field == Field.IP
          ? new Input.Radio(field.key(), field.label(), offered, chosen, required)
          : new Input.Choice(field.key(), field.label(), offered, chosen, required);
    }
    if (Picks.isFoundByTyping(field)) {
      Option chosen = Picks.chosen(field, value, stock.facts());
      return new Input.Find(field.key(), field.label(), chosen, required);
    }
    return EMAILS.contains(field)
        ? new Input.Email(field.key(), field.label(), value, required)
        : new Input.Words(field.key(), field.label(), hint(field), value, required);
  }

  private static String hint(Field field) {
    return field == Field.FALLBACK ? "V100@AMS1, P6000" : "";
  }

  private List<Option> presets() {
    return Stream.concat(
            Stream.of(new Option("", "none")),
            quoting.prefill().names().stream().map(name -> new Option(name, name)))
        .toList();
  }
}
