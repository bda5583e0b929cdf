package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.Optional;

/**
 * A request as it was on the wire, its passwords and keys masked.
 *
 * @param target the path and query
 * @param status the HTTP status of the answer; 0 when the connection was cut without one
 * @param body the request's body
 * @param fault the name of the fault that changed the answer
 */
public record WireView(
    Instant time, String method, String target, int status, String body, Optional<String> fault) {}
