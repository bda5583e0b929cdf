package dev.quartermaster.machine;

/**
 * What a person confirms: the wish, what it costs, and the fingerprint that binds a click to
 * exactly this.
 *
 * @param spec the wish
 * @param estimate its price
 * @param fingerprint equal exactly when a person would call two wishes the same
 */
public record Quote(MachineSpec spec, Estimate estimate, Fingerprint fingerprint) {}
