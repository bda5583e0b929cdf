package dev.quartermaster.request;

import dev.quartermaster.machine.Marker;
import java.time.Instant;
import java.util.Optional;

/**
 * One intended create of an approved request: at most one POST, ever, under its own mark.
 *
 * @param number counts the attempts of its request, from 1
 * @param marker its mark
 * @param since where it follows an attempt that came to a definite no, under the same yes: since
 *     when, by the real clock
 * @param hope where it is tried again because somebody asked for that: until when, and who
 */
public record Attempt(int number, Marker marker, Optional<Instant> since, Optional<Hope> hope) {
  /** One that begins with a yes. */
  public Attempt(int number, Marker marker) {
    this(number, marker, Optional.empty(), Optional.empty());
  }
}
