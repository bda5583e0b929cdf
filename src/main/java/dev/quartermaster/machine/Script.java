package dev.quartermaster.machine;

/** A start-up script that the account holds (R23). */
public record Script(CloudId.Script id, String name, boolean enabled) {}
