package dev.quartermaster.chat.slack;

/** A set of 64-bit fingerprints in little memory: it grows, and is thrown away as a whole. */
final class Fingerprints {
  private static final int FIRST_SLOTS = 1 << 10;
  private static final long PRIME = 0x100000001b3L;

  private long[] slots = new long[FIRST_SLOTS];
  private int size;

  /**
   * The fingerprint of a text that nobody chooses freely, such as one with a genuine signature;
   * that two of a million have the same is less likely than a wrong bit in memory.
   */
  static long of(String text) {
    long print = 0;
    for (int i = 0; i < text.length(); i++) {
      print = (print ^ text.charAt(i)) * PRIME;
      print ^= print >>> 29;
    }
    return print == 0 ? 1 : print; // 0 marks a free slot
  }

  int size() {
    return size;
  }

  boolean contains(long print) {
    return slots[slot(print)] == print;
  }

  void add(long print) {
    int slot = slot(print);
    if (slots[slot] == 0) {
      slots[slot] = print;
      size++;
    }
    if (size > slots.length / 2) {
      grow();
    }
  }

  private int slot(long print) {
    int slot = (int) (print ^ print >>> 32) & slots.length - 1;
    while (slots[slot] != 0 && slots[slot] != print) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long print : old) {
      if (print != 0) {
        slots[slot(print)] = print;
      }
    }
  }
}
