package dev.quartermaster.request;

import dev.quartermaster.chat.Card;

/**
 * Something still to be said: in a request's thread, or to the operations channel. Lines of a
 * thread go out in order of their numbers.
 */
public record Line(long number, Card card) {}
