package dev.quartermaster.chat;

/**
 * Somebody in the chat, by the ids of a verified delivery; names are for display and never decide
 * anything.
 *
 * @param team the workspace that the person belongs to, for example {@code T0QUARTER}
 * @param id the person's id there, for example {@code U0ADA}
 */
public record Person(String team, String id) {}
