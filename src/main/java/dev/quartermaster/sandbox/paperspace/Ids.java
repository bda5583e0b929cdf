package dev.quartermaster.sandbox.paperspace;

import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * New ids and addresses, all from one source of randomness; to be used under the account's lock.
 */
final class Ids {
  private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LETTERS = 26;

  private final RandomGenerator random;
  private int publicIps;

  Ids(RandomGenerator random) {
    this.random = random;
  }

  /** A prefix and seven letters and digits, of which the first is a letter. */
  String next(String prefix) {
    var id = new StringBuilder(prefix).append(SIGNS.charAt(random.nextInt(LETTERS)));
    for (int i = 0; i < 6; i++) {
      id.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return id.toString();
  }

  String handle() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  long number() {
    return random.nextLong(100_000, 1_000_000);
  }

  /** From the blocks set aside for documentation (RFC 5737), so that nobody's host is meant. */
  String publicIp() {
    String[] blocks = {"203.0.113.", "198.51.100.", "192.0.2."};
    int next = publicIps++;
    return blocks[next / 250 % blocks.length] + (1 + next % 250);
  }

  String privateIp(String network) {
    return network.substring(0, network.lastIndexOf('.') + 1) + random.nextInt(2, 255);
  }
}
