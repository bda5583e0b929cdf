package dev.quartermaster.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What went on in a schedule, line by line; the same seed gives the same hash of all lines. */
final class Trace {
  private static final int KEPT = 60;
  private static final long PRIME = 0x100000001b3L;

  private final boolean whole;
  private final ArrayDeque<String> last = new ArrayDeque<>();
  private final List<String> all = new ArrayList<>();
  private long hash = 0xcbf29ce484222325L;
  private long count;

  /** Keeps the end only, or the whole. */
  Trace(boolean whole) {
    this.whole = whole;
  }

  /** One thing that happened, so many milliseconds after the beginning. */
  void add(long millis, String what) {
    count++;
    hash = (hash ^ millis) * PRIME;
    for (int i = 0; i < what.length(); i++) {
      hash = (hash ^ what.charAt(i)) * PRIME;
    }
    String line = "%4d:%02d.%03d  ".formatted(millis / 60_000, millis / 1000 % 60, millis % 1000);
    if (whole) {
      all.add(line + what);
    }
    last.add(line + what);
    if (last.size() > KEPT) {
      last.remove();
    }
  }

  long hash() {
    return hash;
  }

  long count() {
    return count;
  }

  /** The last lines. */
  List<String> end() {
    return List.copyOf(last);
  }

  /** All lines, if they were kept. */
  List<String> whole() {
    return List.copyOf(all);
  }
}
