package dev.quartermaster.request;

import dev.quartermaster.machine.Catalogue;
import dev.quartermaster.machine.Catalogue.Alternative;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.MachineSpec;
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

  /** Offers the first of the catalogue's alternatives that the cloud says can be had. */
  Failure describe(MachineSpec spec) {
    List<Alternative> offered =
        catalogue.alternatives(spec.type(), spec.region()).stream()
            .filter(this::available)
            .limit(MOST_OFFERED)
            .toList();
    String where =
        spec.type().wireName()
            + " isn't available in "
            + spec.region().wireName()
            + " now. Nothing was sent. ";
    String what =
        offered.isEmpty()
            ? "Nothing like it can be had at the moment."
            : "These can be had: "
                + offered.stream().map(SoldOut::label).collect(Collectors.joining(", "))
                + ".";
    return new Failure(
        Failure.Kind.SOLD_OUT, Code.SOLD_OUT.text(), where + what, offered, Optional.empty());
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
