package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.CloudId;
import java.time.Instant;

/**
 * That somebody of the chat has an account at the cloud.
 *
 * @param stands whether it counts; else it waits for an admin
 * @param by who said so last
 * @param at when, by the real clock
 */
public record AccountLink(
    Person person, CloudId.User user, boolean stands, Person by, Instant at) {}
