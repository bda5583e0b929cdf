package dev.quartermaster.ops;

/**
 * One thing that must be right for the bot to be ready.
 *
 * @param name what it is, for example {@code store}
 * @param ok whether it is right
 * @param words how it stands, without hosts, versions or secrets
 */
public record Check(String name, boolean ok, String words) {}
