package dev.quartermaster.sandbox.demo;

import java.util.Map;

/** A fault of the simulator that stays until it is over. */
final class Outage {
  private static final int FOR_LONG = 1000;

  private final Door paperspace;

  private Outage(Door paperspace) {
    this.paperspace = paperspace;
  }

  static Outage begin(Door paperspace, String fault) {
    paperspace.post("/_sim/faults", Map.of("name", fault, "times", FOR_LONG));
    return new Outage(paperspace);
  }

  /** Takes it back, and with it every other fault. */
  void over() {
    paperspace.delete("/_sim/faults");
  }
}
