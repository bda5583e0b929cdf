package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Token buckets that tell a share from a flood (A58): a person has 200 at once and 60 a second, a
 * workspace 1,000 and 300; more than any hand can do, less than a leaked secret could. What is
 * typed and what is pressed are counted apart, so that no flood of lines keeps a press waiting.
 */
final class Floods {
  private static final int MOST_KEPT = 10_000;
  private static final long SECOND = 1_000_000_000L;
  private static final Size PERSON = new Size(200, 60);
  private static final Size WORKSPACE = new Size(1_000, 300);

  private final LongSupplier nanos;
  private final Map<String, Level> levels =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private record Size(int atOnce, int aSecond) {}

  private record Level(double tokens, long at) {}

  Floods(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Counts a delivery; whether it is within the share of its person and workspace. */
  synchronized boolean isWithinShare(Interaction delivery) {
    Person person = delivery.who();
    String kind = delivery instanceof Interaction.Command ? "typed " : "pressed ";
    return takes(kind + person.team() + " " + person.id(), PERSON)
        && takes(kind + person.team(), WORKSPACE);
  }

  private boolean takes(String key, Size size) {
    long now = nanos.getAsLong();
    Level level = levels.getOrDefault(key, new Level(size.atOnce(), now));
    double grown = level.tokens() + (double) (now - level.at()) * size.aSecond() / SECOND;
    double tokens = Math.min(size.atOnce(), grown);
    boolean enough = tokens >= 1;
    levels.put(key, new Level(enough ? tokens - 1 : tokens, now));
    return enough;
  }
}
