package dev.quartermaster.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Texts put together so that no value can pass for a part of another. */
final class CanonicalText {
  private CanonicalText() {}

  /** All values, sorted. */
  static String sorted(Collection<?> values) {
    return whole(values.stream().map(String::valueOf).sorted().toList());
  }

  /** Nothing and a text, even an empty one, stay apart. */
  static String optional(Optional<String> value) {
    return value.map(text -> "=" + text).orElse("");
  }

  /** All parts in their order, each with its length before it. */
  static String whole(List<String> parts) {
    var text = new StringBuilder();
    parts.forEach(part -> text.append(part.length()).append(':').append(part));
    return text.toString();
  }

  /** The hash over a text, in hex. */
  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
