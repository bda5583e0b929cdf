package dev.quartermaster.machine;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address by its shape, in lower case, as providers and people compare them (R25). */
public record EmailAddress(String value) {
  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!looksLikeOne(value)) {
      throw new IllegalArgumentException(
          "e-mail address: " + value.length() + " characters (expected: name@host.domain)");
    }
  }

  /** True for a text of the right shape. */
  public static boolean looksLikeOne(String text) {
    return text.length() <= 254 && SHAPE.matcher(text.strip()).matches();
  }
}
