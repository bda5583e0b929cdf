package dev.quartermaster.request;

import java.time.Duration;
import java.util.List;

/**
 * How long a machine usually takes to run: most of those like it took a time between these.
 *
 * @param from the shorter
 * @param to the longer
 */
record Usual(Duration from, Duration to) {
  /** As long as too little is known of a type in a region. */
  static final Usual UNKNOWN = new Usual(Duration.ofMinutes(4), Duration.ofMinutes(7));

  private static final int ENOUGH = 3;
  private static final int OUTLIERS = 10;
  private static final Duration SHORT = Duration.ofMinutes(2);

  /** What the newest times tell, without the tenth that was quickest and that which was slowest. */
  static Usual of(List<Duration> newest) {
    if (newest.size() < ENOUGH) {
      return UNKNOWN;
    }
    List<Duration> sorted = newest.stream().sorted().toList();
    int left = sorted.size() / OUTLIERS;
    return new Usual(sorted.get(left), sorted.get(sorted.size() - 1 - left));
  }

  /** "2 min of usually 4–7", "40 s of usually 35–60 s", "15 min, longer than the usual 4–7". */
  String words(Duration passed) {
    boolean late = passed.compareTo(whole(to)) > 0 && !said(passed).equals(said(to));
    return said(passed) + (late ? ", longer than the usual " : " of usually ") + range();
  }

  private String range() {
    boolean same = number(from, false) == number(to, true);
    String numbers = (same ? "" : number(from, false) + "–") + number(to, true);
    return inSeconds() ? numbers + " s" : numbers;
  }

  private String said(Duration passed) {
    if (inSeconds()) {
      return passed.toSeconds() + " s";
    }
    return passed.toMinutes() == 0 ? "less than 1 min" : passed.toMinutes() + " min";
  }

  private long number(Duration time, boolean up) {
    Duration unit = inSeconds() ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
    Duration rounded = up ? whole(time) : time;
    return Math.max(1, rounded.dividedBy(unit));
  }

  /** Rounded up to what is said. */
  private Duration whole(Duration time) {
    Duration unit = inSeconds() ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
    long full = time.dividedBy(unit);
    return unit.multipliedBy(unit.multipliedBy(full).equals(time) ? full : full + 1);
  }

  private boolean inSeconds() {
    return to.compareTo(SHORT) < 0;
  }
}
