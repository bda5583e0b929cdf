package dev.quartermaster.machine;

import java.util.List;
import java.util.Optional;

/** A disk in one of the sizes that are sold (R5). */
public record DiskSize(int gigabytes) implements Comparable<DiskSize> {
  /** The sold steps, smallest first, in GB. */
  public static final List<Integer> STEPS = List.of(50, 100, 250, 500, 1000, 2000);

  public DiskSize {
    if (!STEPS.contains(gigabytes)) {
      throw new IllegalArgumentException(
          "disk size: " + gigabytes + " GB (expected: one of " + STEPS + ")");
    }
  }

  /** The size of that many gigabytes, if it is sold. */
  public static Optional<DiskSize> of(long gigabytes) {
    return STEPS.stream().filter(step -> step == gigabytes).map(DiskSize::new).findFirst();
  }

  @Override
  public int compareTo(DiskSize other) {
    return Integer.compare(gigabytes, other.gigabytes);
  }
}
