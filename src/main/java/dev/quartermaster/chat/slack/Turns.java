package dev.quartermaster.chat.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which touch of each open form came last. Every touch carries all that is filled in, so only the
 * newest is worth drawing; an older one that is slower must not draw over it.
 */
final class Turns {
  private static final int MOST = 2_000;

  private final Map<String, Long> newest =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };
  private long drawn;

  /** A turn for a touch that has just come. */
  synchronized long next(String view) {
    newest.put(view, ++drawn);
    return drawn;
  }

  /** Whether no later touch of that form has come. */
  synchronized boolean isNewest(String view, long turn) {
    return newest.getOrDefault(view, turn) == turn;
  }
}
