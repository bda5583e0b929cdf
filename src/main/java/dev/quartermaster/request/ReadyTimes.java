package dev.quartermaster.request;

import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import java.time.Duration;
import java.util.List;

/** How long machines took from the cloud's yes until they ran. */
@FunctionalInterface
public interface ReadyTimes {
  /** Nothing is known. */
  ReadyTimes NONE = (_, _, _) -> List.of();

  /**
   * The newest times of a type in a region, by the waiting clock, newest first; at most so many.
   *
   * @throws StoreUnavailable where they can't be read
   */
  List<Duration> newest(MachineType type, Region region, int most);
}
