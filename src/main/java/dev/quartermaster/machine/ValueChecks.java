package dev.quartermaster.machine;

import java.util.List;
import java.util.stream.Stream;

/** Rules on what is there at all and on single values. */
final class ValueChecks {
  /** What must be typed; billing has a default of ours. */
  static final List<Field> REQUIRED =
      List.of(Field.NAME, Field.REGION, Field.TYPE, Field.SIZE, Field.TEMPLATE);

  private ValueChecks() {}

  /** R1. */
  static Stream<Finding> missing(Wish wish) {
    return REQUIRED.stream()
        .filter(field -> required(wish, field).isMissing())
        .map(field -> new Finding(field, field.label() + " is missing. Type " + example(field)));
  }

  /** R2. */
  static Stream<Finding> kinds(Wish wish) {
    return Stream.of(
            Finding.of(Field.SIZE, wish.gigabytes()),
            Finding.of(Field.IP, wish.ip().word()),
            Finding.of(Field.START, wish.start()),
            Finding.of(Field.SNAPSHOT, wish.snapshot().word()),
            Finding.of(Field.ASSIGN_PUBLIC_IP, wish.ip().assign()),
            Finding.of(Field.DYNAMIC_PUBLIC_IP, wish.ip().dynamic()),
            Finding.of(Field.TAKE_INITIAL_SNAPSHOT, wish.snapshot().take()),
            Finding.of(Field.MARK_AS_RESTORE_POINT, wish.snapshot().mark()))
        .flatMap(found -> found);
  }

  /** R5. */
  static Stream<Finding> soldSize(Wish wish) {
    return wish.gigabytes().understood().stream()
        .filter(gigabytes -> DiskSize.of(gigabytes).isEmpty())
        .map(gigabytes -> new Finding(Field.SIZE, unsold(gigabytes)));
  }

  private static String unsold(long gigabytes) {
    String steps = " Disks come in " + ValueText.steps() + " GB; ";
    if (gigabytes <= 0) {
      return "A disk can't have "
          + gigabytes
          + " GB."
          + steps
          + "the smallest is "
          + DiskSize.STEPS.getFirst()
          + ".";
    }
    String fit =
        DiskSize.STEPS.stream()
            .filter(step -> step > gigabytes)
            .findFirst()
            .map(step -> "the next larger is " + step + ".")
            .orElse("the largest is " + DiskSize.STEPS.getLast() + ".");
    return "A disk of " + gigabytes + " GB isn't sold." + steps + fit;
  }

  private static Typed<?> required(Wish wish, Field field) {
    return switch (field) {
      case NAME -> wish.name();
      case REGION -> wish.region();
      case TYPE -> wish.type();
      case SIZE -> wish.gigabytes();
      case TEMPLATE -> wish.template();
      default -> throw new IllegalArgumentException(field + " isn't required");
    };
  }

  private static String example(Field field) {
    return switch (field) {
      case NAME -> "a name, for example name:trainer-7.";
      case REGION -> "region:NY2, region:CA1 or region:AMS1.";
      case TYPE -> "a machine type, for example type:P5000.";
      case SIZE -> "one of " + ValueText.steps() + ", for example size:50.";
      case TEMPLATE -> "a template's label or id, for example template:t0nspur5.";
      default -> throw new IllegalArgumentException(field + " isn't required");
    };
  }
}
