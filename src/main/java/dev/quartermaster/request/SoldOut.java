package dev.quartermaster.request;

import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Catalogue.Alternative;
import dev.quartermaster.machine.Choice;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Quote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A type that can't be had now, and what can be had in its place. */
final class SoldOut {
  private static final int MOST_OFFERED = 4;

  private final Cloud cloud;
  private final Catalogue catalogue;

  SoldOut(Cloud cloud, Catalogue catalogue) {
    this.cloud = cloud;
    this.catalogue = catalogue;
  }

  /** The type, without a word of what can be had in its place. */
  static Failure of(MachineSpec spec) {
    return Failure.of(
        Failure.Kind.SOLD_OUT,
        Code.SOLD_OUT.text(),
        spec.type().wireName()
            + " isn't available in "
            + spec.region().wireName()
            + " now. Nothing was sent.");
  }

  /**
   * The last of the choices; offers the first of the catalogue's alternatives that the cloud says
   * can be had.
   */
  Failure describe(Quote quote) {
    MachineSpec spec = quote.spec();
    List<Alternative> asked =
        quote.choices().stream()
            .map(Choice::spec)
            .map(choice -> new Alternative(choice.type(), choice.region()))
            .toList();
    List<Alternative> offered =
        catalogue.alternatives(spec.type(), spec.region()).stream()
            .filter(alternative -> !asked.contains(alternative))
            .filter(this::available)
            .limit(MOST_OFFERED)
            .toList();
    String what =
        offered.isEmpty()
            ? "Nothing like it can be had at the moment."
            : "These can be had: "
                + offered.stream().map(SoldOut::label).collect(Collectors.joining(", "))
                + ".";
    return new Failure(
        Failure.Kind.SOLD_OUT,
        Code.SOLD_OUT.text(),
        where(quote, asked) + what,
        offered,
        Optional.empty());
  }

  private static String where(Quote quote, List<Alternative> asked) {
    return quote.isRanked()
        ? "None of the "
            + asked.size()
            + " choices can be had now: "
            + asked.stream().map(SoldOut::label).collect(Collectors.joining(", "))
            + ". "
        : of(quote.spec()).words() + " ";
  }

  /** One that was made, had no room to start, and is gone. */
  static Failure removed(Made made) {
    return Failure.of(
        Failure.Kind.SOLD_OUT,
        Code.SOLD_OUT.text(),
        "Machine "
            + made.id().value()
            + " was off for want of room, and is destroyed with its disk.");
  }

  private boolean available(Alternative alternative) {
    return cloud
        .available(alternative.region(), alternative.type())
        .asOptional()
        .flatMap(known -> known)
        .orElse(false);
  }

  /** What a button says of an alternative. */
  static String label(Alternative alternative) {
    return alternative.type().wireName() + " in " + alternative.region().name();
  }
}
