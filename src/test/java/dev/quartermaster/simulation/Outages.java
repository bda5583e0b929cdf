package dev.quartermaster.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** When something outside can't be reached at all: by anybody, or by one copy only. */
final class Outages {
  private final World world;
  private final List<Window> windows = new ArrayList<>();

  private record Window(long from, long until, String whom) {}

  Outages(World world, int permille) {
    this.world = world;
    while (windows.size() < 3 && world.dice().permille(permille)) {
      long end = world.weather().length().toMillis();
      long from = world.dice().below((int) end);
      long length = world.dice().between(Duration.ofSeconds(20), Duration.ofMinutes(18)).toMillis();
      String whom = world.dice().oneOf(List.of("", "botA", "botB"));
      windows.add(new Window(from, Math.min(end, from + length), whom));
    }
  }

  /** It can't be reached by anybody from now on, for that long. */
  void begin(Duration length) {
    long now = world.agenda().millis();
    long end = world.weather().length().toMillis();
    windows.add(new Window(now, Math.min(end, now + length.toMillis()), ""));
  }

  /** Whether that process can't reach it now. */
  boolean cutOff(Life life) {
    long now = world.agenda().millis();
    return windows.stream()
        .anyMatch(
            window ->
                now >= window.from()
                    && now < window.until()
                    && life.toString().startsWith(window.whom()));
  }
}
