package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;

/**
 * One request to the Core API, understood.
 *
 * @param id the id in the path; blank for routes without one
 * @param query the query's parameters
 * @param body the body's fields; none for a GET
 */
record Call(
    Operation operation,
    String id,
    Asked query,
    Asked body,
    ApiKey key,
    Faults.Strike strike,
    Instant now) {}
