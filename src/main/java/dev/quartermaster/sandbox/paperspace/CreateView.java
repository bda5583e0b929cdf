package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.Optional;

/**
 * A create that reached the service.
 *
 * @param name the requested machine name; blank when the request had none
 * @param machineId the machine that was made, or will appear late
 * @param outcome {@code made}, {@code refused: TEXT} or {@code not done}
 * @param fault the name of the fault that changed the answer
 */
public record CreateView(
    Instant time,
    String name,
    Optional<String> machineId,
    String outcome,
    Optional<String> fault) {}
