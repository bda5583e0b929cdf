package dev.quartermaster.machine;

/**
 * A machine's disk as it was.
 *
 * @param id its id
 * @param name its name
 * @param machine whose disk it is
 * @param automatic whether the cloud took it by itself
 */
public record Snapshot(
    CloudId.Snapshot id, String name, CloudId.Machine machine, boolean automatic) {}
