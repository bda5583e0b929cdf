package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;

/** A person of the account. */
public record UserView(
    String id, String email, String firstName, String lastName, Instant created) {}
