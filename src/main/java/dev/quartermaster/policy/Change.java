package dev.quartermaster.policy;

import dev.quartermaster.machine.BillingType;
import dev.quartermaster.machine.DiskSize;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One thing that could be different about a wish. */
public sealed interface Change {
  /** The local time as people read it: day of the week and time. */
  DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  /**
   * Another disk.
   *
   * @param orLess whether every smaller one would do as well
   */
  record Size(DiskSize size, boolean orLess) implements Change {}

  /**
   * Another machine type.
   *
   * @param orLess whether every cheaper one of its family would do as well
   */
  record Type(MachineType type, boolean orLess) implements Change {}

  /** Another region. */
  record Elsewhere(Region region) implements Change {}

  /** Another way to pay. */
  record Billed(BillingType billing) implements Change {}

  /** Asked for in another channel, by id or {@link Facts#DIRECT}. */
  record Channel(String channel) implements Change {}

  /** Asked for by a preset, exactly as that says. */
  record ByPreset(String preset) implements Change {}

  /** Asked for later, by the clocks of the policy's zone. */
  record Later(LocalDateTime at) implements Change {}

  /** "size ≤ 100", "type P4000", "region NY2", "in channel C0ML", "from Mon 08:00". */
  default String words() {
    return switch (this) {
      case Size(var size, var orLess) -> "size " + (orLess ? "≤ " : "") + size.gigabytes();
      case Type(var type, var orLess) -> "type " + (orLess ? "≤ " : "") + type.wireName();
      case Elsewhere(var region) -> "region " + region.name();
      case Billed(var billing) -> "billing " + billing.wireName();
      case Channel(var channel) ->
          channel.equals(Facts.DIRECT) ? "in a direct message" : "in channel " + channel;
      case ByPreset(var preset) -> "preset " + preset;
      case Later(var at) -> "from " + MOMENT.format(at);
    };
  }
}
