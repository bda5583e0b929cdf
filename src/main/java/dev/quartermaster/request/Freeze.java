package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import java.time.Instant;

/**
 * Nothing is sent to the cloud, by nobody, until an admin lets it go on.
 *
 * @param by the admin who said so
 * @param reason why
 * @param at since when, by the real clock
 */
public record Freeze(Person by, String reason, Instant at) {}
