package dev.quartermaster.config;

import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads what a create says where the person is silent. */
final class DefaultSettings {
  private DefaultSettings() {}

  /** The section of defaults, with those that the program has itself. */
  static Draft read(Part part) {
    Draft values = values(part, "hourly", "dynamic");
    part.done();
    return values;
  }

  /** What a section says of a machine; other keys in it are left to the caller. */
  static Draft values(Part part) {
    return values(part, "", "");
  }

  private static Draft values(Part part, String billing, String ip) {
    var values = new EnumMap<Field, String>(Field.class);
    put(
        values,
        Field.REGION,
        optional(part.value("region"), "NY2, CA1 or AMS1", text -> Region.named(text).isPresent()));
    put(
        values,
        Field.TYPE,
        optional(
            part.value("type"),
            "a machine type, such as P4000",
            text -> MachineType.named(text).isPresent()));
    put(values, Field.SIZE, size(part.value("size")));
    put(values, Field.BILLING, part.value("billing").choice(billing, List.of("hourly", "monthly")));
    put(values, Field.IP, part.value("ip").choice(ip, List.of("dynamic", "static", "none")));
    for (Field field : List.of(Field.TEMPLATE, Field.NETWORK, Field.SCRIPT)) {
      put(values, field, part.value(field.key()).id(IdShape.CLOUD).orElse(""));
    }
    put(
        values,
        Field.NOTIFY,
        optional(part.value("notify"), "an e-mail address", EmailAddress::looksLikeOne));
    return new Draft(values);
  }

  private static String size(Value value) {
    return optional(
        value,
        "one of " + DiskSize.STEPS + " (GB)",
        text -> DiskSize.STEPS.stream().anyMatch(step -> step.toString().equals(text)));
  }

  private static String optional(Value value, String expected, Predicate<String> claim) {
    return value.matching("", expected, claim);
  }

  private static void put(Map<Field, String> values, Field field, String text) {
    if (!text.isEmpty()) {
      values.put(field, text);
    }
  }
}
