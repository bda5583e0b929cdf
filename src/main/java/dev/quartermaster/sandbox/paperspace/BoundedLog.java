package dev.quartermaster.sandbox.paperspace;

import java.util.ArrayDeque;
import java.util.List;

/** The last so many entries, oldest first, and how many there ever were; safe for many threads. */
final class BoundedLog<T> {
  private final ArrayDeque<T> entries = new ArrayDeque<>();
  private final int max;
  private long total;

  BoundedLog(int max) {
    this.max = max;
  }

  synchronized void add(T entry) {
    total++;
    entries.addLast(entry);
    if (entries.size() > max) {
      entries.removeFirst();
    }
  }

  synchronized List<T> entries() {
    return List.copyOf(entries);
  }

  synchronized long total() {
    return total;
  }
}
