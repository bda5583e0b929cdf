package dev.quartermaster.command;

import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Script;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can be found by typing: the account's templates, networks, scripts and people. */
final class Picks {
  private static final Map<Field, BiFunction<Facts, FormTarget, Stream<Option>>> OFFERED =
      Map.of(
          Field.TEMPLATE,
          Picks::templates,
          Field.NETWORK,
          Picks::networks,
          Field.SCRIPT,
          (facts, _) -> scripts(facts),
          Field.OWNER,
          (facts, _) -> people(facts));

  private Picks() {}

  /** Whether a field's value is found by typing. */
  static boolean isFoundByTyping(Field field) {
    return OFFERED.containsKey(field);
  }

  /** What fits into the field of a form, in order. */
  static Stream<Option> fitting(Field field, Facts facts, FormTarget form) {
    return Optional.ofNullable(OFFERED.get(field))
        .map(offered -> offered.apply(facts, form))
        .orElseGet(Stream::empty);
  }

  /** What a typed or stored value picks, named where the lists know it; fitting or not. */
  static Option chosen(Field field, String value, Facts facts) {
    if (value.isEmpty()) {
      return Option.NONE;
    }
    return everything(field, facts)
        .filter(option -> option.value().equals(value))
        .findFirst()
        .or(() -> byName(field, value, facts))
        .orElseGet(() -> new Option(value, value));
  }

  private static Optional<Option> byName(Field field, String value, Facts facts) {
    List<Option> named =
        everything(field, facts)
            .filter(
                option -> option.label().equalsIgnoreCase(PickLabels.label(value, option.value())))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static Stream<Option> everything(Field field, Facts facts) {
    return switch (field) {
      case TEMPLATE -> list(facts.templates(), _ -> true).map(PickLabels::of);
      case NETWORK -> list(facts.networks(), _ -> true).map(PickLabels::of);
      case SCRIPT -> list(facts.scripts(), _ -> true).map(PickLabels::of);
      case OWNER -> people(facts);
      default -> Stream.empty();
    };
  }

  private static Stream<Option> templates(Facts facts, FormTarget form) {
    return list(
            facts.templates(),
            found ->
                form.type().map(found::fits).orElse(true) && isIn(found.region(), form.region()))
        .map(PickLabels::of);
  }

  private static Stream<Option> networks(Facts facts, FormTarget form) {
    return withNone(
        list(facts.networks(), found -> isIn(found.region(), form.region())).map(PickLabels::of));
  }

  private static Stream<Option> scripts(Facts facts) {
    return withNone(list(facts.scripts(), Script::enabled).map(PickLabels::of));
  }

  private static Stream<Option> people(Facts facts) {
    Stream<Option> me =
        facts.team().isPresent()
            ? Stream.empty()
            : Stream.of(new Option("me", "me (the account of the API key)"));
    return Stream.concat(me, list(facts.users(), _ -> true).map(PickLabels::of));
  }

  private static Stream<Option> withNone(Stream<Option> options) {
    return Stream.concat(Stream.of(new Option("", "none")), options);
  }

  /** What has no region is everywhere; where none is chosen, all are offered. */
  private static boolean isIn(Optional<Region> home, Optional<Region> chosen) {
    return home.isEmpty() || chosen.isEmpty() || home.equals(chosen);
  }

  private static <T> Stream<T> list(Optional<List<T>> known, Predicate<T> wanted) {
    return known.orElse(List.of()).stream().filter(wanted);
  }
}
