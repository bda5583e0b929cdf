package dev.quartermaster.machine;

/** One of the machines that somebody would be content with, and its price. */
public record Choice(MachineSpec spec, Estimate estimate) {
  /** Where it is, by what kind: {@code P5000 in CA1}. */
  public String inWords() {
    return spec.type().wireName() + " in " + spec.region().name();
  }
}
