package dev.quartermaster.machine;

import java.util.Optional;

/**
 * A static public address of the account, which costs until it is released.
 *
 * @param ip the address
 * @param region where it can be used
 * @param machine the machine that has it
 */
public record Address(String ip, Optional<Region> region, Optional<CloudId.Machine> machine) {}
