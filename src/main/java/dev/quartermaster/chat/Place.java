package dev.quartermaster.chat;

/** A channel or direct conversation, by its id. */
public record Place(String channel) {}
