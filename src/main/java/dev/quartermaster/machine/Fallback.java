package dev.quartermaster.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another machine that would do, as it is typed: {@code P5000@CA1}, {@code P5000} or {@code @CA1}.
 * What it says nothing of is as in the first choice.
 */
public record Fallback(Optional<MachineType> type, Optional<Region> region) {
  /** More than these nobody can oversee on a card. */
  static final int MOST = 4;

  private static final String HOW =
      " Type what would do as well as type@region, in the order to try them, for example"
          + " fallback:P5000@CA1,P4000. A type alone means the same region, @region alone the same"
          + " type.";

  /** Whether a text names machines that would do, on whichever API. */
  public static boolean looksLikeOne(String text) {
    return Stream.of(Abilities.CORE, Abilities.V1)
        .anyMatch(abilities -> read(Optional.of(text), abilities).understood().isPresent());
  }

  /** Reads a list of them. */
  static Typed<List<Fallback>> read(Optional<String> text, Abilities abilities) {
    if (text.isEmpty()) {
      return new Typed.Missing<>();
    }
    List<String> entries =
        Stream.of(text.get().split("[,;>→]"))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList();
    if (entries.isEmpty() || entries.size() > MOST) {
      return new Typed.Odd<>(
          Quoted.inMarks(text.get()) + " names " + entries.size() + " machines, not 1 to 4." + HOW);
    }
    List<Fallback> read = new ArrayList<>();
    for (String entry : entries) {
      switch (one(entry, abilities)) {
        case Typed.Understood<Fallback>(var fallback) -> read.add(fallback);
        case Typed.Odd<Fallback>(var words) -> {
          return new Typed.Odd<>(words + HOW);
        }
        case Typed.Missing<Fallback> _ -> {}
      }
    }
    return new Typed.Understood<>(List.copyOf(read));
  }

  private static Typed<Fallback> one(String entry, Abilities abilities) {
    int at = entry.indexOf('@');
    if (at < 0) {
      Optional<Region> region = Region.named(entry);
      return region.isPresent()
          ? new Typed.Understood<>(new Fallback(Optional.empty(), region))
          : both(ValueText.type(Optional.of(entry), abilities), new Typed.Missing<>());
    }
    return both(
        ValueText.type(part(entry.substring(0, at)), abilities),
        ValueText.region(part(entry.substring(at + 1))));
  }

  private static Optional<String> part(String text) {
    return Optional.of(text.strip()).filter(it -> !it.isEmpty());
  }

  private static Typed<Fallback> both(Typed<MachineType> type, Typed<Region> region) {
    return type.objection()
        .or(region::objection)
        .<Typed<Fallback>>map(Typed.Odd::new)
        .orElseGet(
            () -> new Typed.Understood<>(new Fallback(type.understood(), region.understood())));
  }
}
