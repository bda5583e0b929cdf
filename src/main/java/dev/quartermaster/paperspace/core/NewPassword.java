package dev.quartermaster.paperspace.core;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The password of a new user: made for one request, known to nobody, never a {@link String}, wiped
 * once the request is over.
 */
final class NewPassword {
  private static final int RANDOM_CHARACTERS = 32;
  private static final byte[] ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
          .getBytes(StandardCharsets.US_ASCII);
  // so that a rule that wants one character of each kind is met whatever the dice say
  private static final byte[] ONE_OF_EACH = "-aA1".getBytes(StandardCharsets.US_ASCII);

  private final byte[] characters = new byte[RANDOM_CHARACTERS + ONE_OF_EACH.length];

  private NewPassword() {}

  /** One of 2<sup>192</sup>. */
  static NewPassword from(RandomGenerator random) {
    var made = new NewPassword();
    var dice = new byte[RANDOM_CHARACTERS];
    random.nextBytes(dice);
    for (int i = 0; i < dice.length; i++) {
      made.characters[i] = ALPHABET[dice[i] & 63];
    }
    Arrays.fill(dice, (byte) 0);
    System.arraycopy(ONE_OF_EACH, 0, made.characters, RANDOM_CHARACTERS, ONE_OF_EACH.length);
    return made;
  }

  /** How many bytes it takes in JSON; no character of it needs an escape. */
  int length() {
    return characters.length;
  }

  /** Puts it into a body that will be wiped too. */
  void copyInto(byte[] target, int offset) {
    System.arraycopy(characters, 0, target, offset, characters.length);
  }

  /** A text without it, should the other side say it back. */
  String removedFrom(String text) {
    var kept = new StringBuilder(text);
    for (int i = 0; i + characters.length <= kept.length(); i++) {
      if (standsAt(kept, i)) {
        kept.replace(i, i + characters.length, "***");
      }
    }
    return kept.toString();
  }

  void wipe() {
    Arrays.fill(characters, (byte) 0);
  }

  private boolean standsAt(StringBuilder text, int offset) {
    for (int i = 0; i < characters.length; i++) {
      if (text.charAt(offset + i) != characters[i]) {
        return false;
      }
    }
    return true;
  }
}
