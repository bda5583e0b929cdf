package dev.quartermaster.paperspace.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which texts are addresses that a machine could have. The API's own example shows 169.255.255.254
 * while it is still provisioning (A62).
 */
public final class Ipv4 {
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern LITERAL =
      Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);

  private Ipv4() {}

  /** True for an address on the Internet. */
  public static boolean isPublic(String text) {
    Matcher octets = LITERAL.matcher(text);
    if (!octets.matches()) {
      return false;
    }
    int first = Integer.parseInt(octets.group(1));
    return first != 0 && first != 127 && first < 224 && !isPlaceholder(octets) && !inside(octets);
  }

  /** True for an address of RFC 1918 or of a carrier's shared range (RFC 6598). */
  public static boolean isPrivate(String text) {
    Matcher octets = LITERAL.matcher(text);
    return octets.matches() && inside(octets);
  }

  private static boolean isPlaceholder(Matcher octets) {
    return octets.group(1).equals("169") && Integer.parseInt(octets.group(2)) >= 254;
  }

  private static boolean inside(Matcher octets) {
    int second = Integer.parseInt(octets.group(2));
    return switch (Integer.parseInt(octets.group(1))) {
      case 10 -> true;
      case 100 -> second >= 64 && second < 128;
      case 172 -> second >= 16 && second < 32;
      case 192 -> second == 168;
      default -> false;
    };
  }
}
