package dev.quartermaster.command;

import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Estimate;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.machine.Rules;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.Template;
import dev.quartermaster.machine.Violation;
import dev.quartermaster.request.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Turns what was typed into what can be confirmed: defaults filled in, people looked up, rules
 * checked, priced.
 */
public final class Quoting {
  private static final List<Field> NEW_USER =
      List.of(Field.EMAIL, Field.FIRST_NAME, Field.LAST_NAME);
  private static final List<Field> IP_FLAGS =
      List.of(Field.ASSIGN_PUBLIC_IP, Field.DYNAMIC_PUBLIC_IP);
  private static final List<Field> SNAPSHOT_FLAGS =
      List.of(
          Field.TAKE_INITIAL_SNAPSHOT, Field.MARK_AS_RESTORE_POINT, Field.RESTORE_POINT_FREQUENCY);

  private final Quotes quotes;
  private final Prefill prefill;
  private final Function<String, Optional<CloudId.User>> people;

  /**
   * Prices with those quotes; {@code people} gives a person's account at the cloud by his id in the
   * chat.
   */
  public Quoting(Quotes quotes, Prefill prefill, Function<String, Optional<CloudId.User>> people) {
    this.quotes = quotes;
    this.prefill = prefill;
    this.people = people;
  }

  /** The same by a table. */
  public Quoting(Quotes quotes, Prefill prefill, Map<String, String> people) {
    this(
        quotes,
        prefill,
        person ->
            Optional.ofNullable(people.get(person))
                .filter(CloudId::looksLikeOne)
                .map(CloudId.User::new));
  }

  /** The defaults and presets. */
  Prefill prefill() {
    return prefill;
  }

  /**
   * What was typed, with the defaults where it is silent, and people of the chat replaced by their
   * accounts.
   */
  Draft completed(Draft typed) {
    Draft usable = prefill.of(typed);
    if (NEW_USER.stream().anyMatch(field -> typed.value(field).isPresent())) {
      usable = usable.without(Field.OWNER);
    }
    if (IP_FLAGS.stream().anyMatch(field -> typed.value(field).isPresent())) {
      usable = usable.without(Field.IP);
    }
    if (SNAPSHOT_FLAGS.stream().anyMatch(field -> typed.value(field).isPresent())) {
      usable = usable.without(Field.SNAPSHOT);
    }
    Draft whole = usable.overlaidWith(typed);
    return account(whole).map(user -> whole.with(Field.OWNER, user)).orElse(whole);
  }

  /** What the rules say of it. */
  Checked check(Draft typed, Facts facts) {
    List<Violation> broken = prefill.violations(typed);
    Checked checked = Rules.check(completed(typed), facts);
    return broken.isEmpty() ? checked : Prefill.broken(broken, checked);
  }

  /** The account at the cloud of a person in the chat, where it is known. */
  Optional<CloudId.User> account(String person) {
    return people.apply(person);
  }

  /** What is still to be said. */
  List<Field> missing(Draft typed) {
    return Rules.missing(completed(typed));
  }

  /** What wishes cost. */
  Quotes quotes() {
    return quotes;
  }

  /** The price of a draft, as soon as enough is said. */
  Optional<Estimate> estimate(Draft typed) {
    return quotes.estimate(completed(typed));
  }

  /** What the wish's parts are called, and what was filled in. */
  Labels labels(Draft typed, Checked.Valid valid, Facts facts) {
    MachineSpec spec = valid.spec();
    return new Labels(
        named(facts.templates(), template -> template.id().equals(spec.template()))
            .map(Template::title)
            .orElse(""),
        spec.network()
            .flatMap(id -> named(facts.networks(), network -> network.id().equals(id)))
            .map(Network::name)
            .orElse(""),
        spec.script()
            .flatMap(id -> named(facts.scripts(), script -> script.id().equals(id)))
            .map(Script::name)
            .orElse(""),
        owner(spec.owner(), facts),
        filledIn(typed),
        valid.notes());
  }

  private List<String> filledIn(Draft typed) {
    Draft whole = completed(typed);
    return prefill.of(typed).values().keySet().stream()
        .sorted()
        .filter(field -> typed.value(field).isEmpty() && whole.value(field).isPresent())
        .map(field -> field.key() + " " + whole.value(field).orElse(""))
        .toList();
  }

  private static String owner(Owner owner, Facts facts) {
    if (!(owner instanceof Owner.Existing(var id))) {
      return "";
    }
    Optional<CloudUser> user = named(facts.users(), known -> known.id().equals(id));
    return user.map(
            known -> (known.firstName() + " " + known.lastName()).strip() + " (" + id.value() + ")")
        .orElse("");
  }

  /**
   * The account of a mentioned person; somebody without one stays as typed, and the rules refuse
   * that in words.
   */
  private Optional<String> account(Draft draft) {
    return draft.value(Field.OWNER).flatMap(Mention::in).flatMap(people).map(CloudId.User::value);
  }

  private static <T> Optional<T> named(Optional<List<T>> list, Predicate<T> wanted) {
    return list.flatMap(known -> known.stream().filter(wanted).findFirst());
  }
}
