package dev.quartermaster.machine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How single typed values are understood, and what is said of those that aren't. */
final class ValueText {
  private static final int MOST_DIGITS = 18;

  private ValueText() {}

  /** A region by short or full name. */
  static Typed<Region> region(Optional<String> text) {
    return Typed.read(
        text,
        Region::named,
        typed ->
            Quoted.inMarks(typed)
                + " isn't a region. Type one of "
                + Stream.of(Region.values())
                    .map(region -> region.name() + " for " + region.wireName())
                    .collect(Collectors.joining(", "))
                + ".");
  }

  /** A machine type by name, one that the API sells. */
  static Typed<MachineType> type(Optional<String> text, Abilities abilities) {
    List<String> names = abilities.sold().stream().map(MachineType::wireName).toList();
    return Typed.read(
        text,
        typed -> MachineType.named(typed).filter(abilities.types()::contains),
        typed ->
            Quoted.inMarks(typed)
                + " isn't a machine type. Nearest: "
                + String.join(", ", Nearest.to(typed, names, 3))
                + ". All: "
                + String.join(", ", names)
                + ".");
  }

  /** A whole number of gigabytes, sold or not; {@code GB} may follow. */
  static Typed<Long> gigabytes(Optional<String> text) {
    return Typed.read(
        text,
        ValueText::wholeNumber,
        typed ->
            Quoted.inMarks(typed)
                + " isn't a whole number of gigabytes. Type one of "
                + steps()
                + ".");
  }

  /** The sold sizes, as a person reads them. */
  static String steps() {
    return DiskSize.STEPS.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** By the hour or by the month. */
  static Typed<BillingType> billing(Optional<String> text) {
    return Typed.read(
        text,
        typed -> choice(typed, List.of(BillingType.values()), BillingType::wireName),
        typed -> Quoted.inMarks(typed) + " isn't a way of billing. Type hourly or monthly.");
  }

  /** Yes or no, in the usual words. */
  static Typed<Boolean> flag(Field field, Optional<String> text) {
    return Typed.read(
        text,
        typed ->
            switch (typed.toLowerCase(Locale.ROOT)) {
              case "yes", "true", "on" -> Optional.of(true);
              case "no", "false", "off" -> Optional.of(false);
              default -> Optional.empty();
            },
        typed -> field.key() + " is yes or no, not " + Quoted.inMarks(typed) + ".");
  }

  /** An e-mail address by its shape. */
  static Typed<EmailAddress> email(Optional<String> text) {
    return Typed.read(
        text,
        typed ->
            EmailAddress.looksLikeOne(typed)
                ? Optional.of(new EmailAddress(typed))
                : Optional.empty(),
        typed ->
            Quoted.inMarks(typed)
                + " isn't an e-mail address. Type it like name@example.com, letters a to z only.");
  }

  /** A team by its id. */
  static Typed<CloudId.Team> team(Optional<String> text) {
    return Typed.read(
        text,
        typed ->
            CloudId.looksLikeOne(typed) ? Optional.of(new CloudId.Team(typed)) : Optional.empty(),
        typed -> Quoted.inMarks(typed) + " isn't a team id. It looks like te123abc.");
  }

  /** The value that is written so, in any letter case. */
  static <T> Optional<T> choice(String typed, List<T> values, Function<T, String> written) {
    return values.stream()
        .filter(value -> written.apply(value).equalsIgnoreCase(typed))
        .findFirst();
  }

  private static Optional<Long> wholeNumber(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    String number = lower.endsWith("gb") ? lower.substring(0, lower.length() - 2).strip() : lower;
    String digits = number.startsWith("-") ? number.substring(1) : number;
    boolean whole =
        !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && digits.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    return whole ? Optional.of(Long.valueOf(number)) : Optional.empty();
  }
}
