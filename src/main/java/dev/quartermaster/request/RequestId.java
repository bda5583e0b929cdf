package dev.quartermaster.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a request, short enough to say aloud: {@code R-7F3K}. Not a secret and no authority.
 */
public record RequestId(String value) {
  /** Characters that nobody misreads: no 0, O, 1, I, L, U. */
  public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final Pattern SHAPE = Pattern.compile("R-[2-9A-HJKMNP-TV-Z]{4,8}");

  public RequestId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("request id: expected R- and 4 to 8 letters or digits");
    }
  }

  /** The id that a person typed, in any letter case. */
  public static Optional<RequestId> named(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    return SHAPE.matcher(upper).matches() ? Optional.of(new RequestId(upper)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
