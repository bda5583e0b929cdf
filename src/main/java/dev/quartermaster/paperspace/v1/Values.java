package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Region;
import dev.quartermaster.paperspace.wire.GarbledException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How single values of the API are understood. */
final class Values {
  private static final Pattern CODE = Pattern.compile(".*\\(([A-Za-z0-9]+)\\)\\s*");
  private static final Pattern EVENT_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private Values() {}

  /** By the code in parentheses, or alone: the specification says ny2, answers say it in full. */
  static Optional<Region> region(String text) {
    Matcher code = CODE.matcher(text);
    return Region.named(code.matches() ? code.group(1) : text);
  }

  /** The kind of address that a word names. */
  static Optional<PublicIp> publicIp(String word) {
    return switch (word) {
      case "none" -> Optional.of(PublicIp.NONE);
      case "static" -> Optional.of(PublicIp.STATIC);
      case "dynamic" -> Optional.of(PublicIp.DYNAMIC);
      default -> Optional.empty();
    };
  }

  /** True while a thing is there: what was deleted may still be shown, with the time of it. */
  static boolean isThere(Optional<String> deleted) {
    return deleted.filter(text -> !text.isEmpty()).isEmpty();
  }

  /** True for a text that can go into a path as an event's id. */
  static boolean isEventId(String text) {
    return EVENT_ID.matcher(text).matches();
  }

  static String id(Optional<String> text) throws GarbledException {
    return text.filter(CloudId::looksLikeOne)
        .orElseThrow(() -> new GarbledException("something in the answer has no proper id"));
  }

  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
