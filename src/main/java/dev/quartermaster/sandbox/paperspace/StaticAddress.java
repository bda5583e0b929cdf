package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.Optional;

/**
 * A static public address of the account.
 *
 * @param holder the machine it was made for, gone or not
 * @param assignedTo the machine that has it now
 */
record StaticAddress(
    String ip,
    String region,
    Instant created,
    Optional<String> holder,
    Optional<String> assignedTo) {}
