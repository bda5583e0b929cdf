package dev.quartermaster.setup;

/**
 * A right that the bot asks Slack for.
 *
 * @param name as Slack calls it
 * @param reason what for, in a sentence
 */
public record Scope(String name, String reason) {}
