package dev.quartermaster.machine;

/** One create as it goes out: the wish, and the mark of the attempt behind its name. */
public record CreateOrder(MachineSpec spec, Marker marker) {
  /** The machine's name on the wire. */
  public String wireName() {
    return marker.appendedTo(spec.name());
  }
}
