package dev.quartermaster.machine;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a machine is made from.
 *
 * @param id its id
 * @param label the name that people know, for example "Windows 10"; the API leaves it out for some
 * @param os free text on the system inside
 * @param region for a team's own template: the only region it works in (R24)
 * @param types the names of the machine types that it can be put on, where the API says so (R41)
 */
public record Template(
    CloudId.Template id,
    Optional<String> label,
    String os,
    Optional<Region> region,
    Optional<Set<String>> types) {
  public Template {
    types = types.map(Set::copyOf);
  }

  /** One of which the API doesn't say on which types it can be put. */
  public Template(CloudId.Template id, Optional<String> label, String os, Optional<Region> region) {
    this(id, label, os, region, Optional.empty());
  }

  /** Which rules of type and system apply. */
  public enum OperatingSystem {
    WINDOWS,
    UBUNTU,
    OTHER
  }

  /** The system inside, read from the texts that the API gives. */
  public OperatingSystem system() {
    String text = (label.orElse("") + " " + os).toLowerCase(Locale.ROOT);
    if (text.contains("windows")) {
      return OperatingSystem.WINDOWS;
    }
    return text.contains("ubuntu") || text.contains("ml-in-a-box")
        ? OperatingSystem.UBUNTU
        : OperatingSystem.OTHER;
  }

  /** Whether a machine of such a type can be made from it (R20, R21). */
  public boolean fits(MachineType type) {
    return switch (type.family()) {
      case CPU -> system() != OperatingSystem.WINDOWS;
      case GRID -> system() != OperatingSystem.UBUNTU;
      case GPU -> true;
    };
  }

  /** What to call it in front of people: the label, else the system inside, else the id. */
  public String title() {
    return label.orElse(os.isBlank() ? id.value() : os);
  }
}
