package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.Fingerprint;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's yes to exactly one quote.
 *
 * @param by who said it
 * @param fingerprint what he saw
 * @param at when, by the real clock
 * @param rightsRead when his right was last read from the chat, by the real clock; at most 60 s
 *     before
 * @param grounds why it counted, for the audit; none in what earlier versions wrote
 */
public record Approval(
    Person by,
    Fingerprint fingerprint,
    Instant at,
    Instant rightsRead,
    Optional<Grounds> grounds) {}
