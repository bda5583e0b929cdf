package dev.quartermaster.machine;

import java.util.Optional;

/** Somebody with an account in the team. */
public record CloudUser(
    CloudId.User id, Optional<EmailAddress> email, String firstName, String lastName) {}
