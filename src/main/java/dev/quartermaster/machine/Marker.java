package dev.quartermaster.machine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark that one attempt puts behind the machine's name, {@code qm-} and twelve base-32
 * characters (60 random bits): the API has no idempotency key, so this is how a machine is found
 * again after a lost answer.
 */
public record Marker(String value) {
  /** Thirty-two digits and letters, without those that people misread. */
  public static final String ALPHABET = "123456789abcdefghjkmnpqrstuvwxyz";

  private static final Pattern SHAPE = Pattern.compile("qm-[a-z0-9]{12}");
  private static final Pattern TOKEN =
      Pattern.compile("(?:^|[^A-Za-z0-9-])(qm-[a-z0-9]{12})(?![A-Za-z0-9-])");
  private static final Pattern ANY_LIKENESS = Pattern.compile("(?i)qm-[a-z0-9]{12}");

  public Marker {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("marker: expected qm- and 12 letters or digits");
    }
  }

  /** The name that goes on the wire: the person's, then the mark. */
  public String appendedTo(MachineName name) {
    return name.value() + " " + value;
  }

  /** The mark at a token boundary of a name that the cloud lists, if it has one. */
  public static Optional<Marker> in(String listedName) {
    Matcher matcher = TOKEN.matcher(listedName);
    return matcher.find() ? Optional.of(new Marker(matcher.group(1))) : Optional.empty();
  }

  /** True when a text holds anything that could be taken for a mark. */
  public static boolean occursIn(String text) {
    return ANY_LIKENESS.matcher(text).find();
  }
}
