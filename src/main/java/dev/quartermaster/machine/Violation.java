package dev.quartermaster.machine;

/**
 * A rule that a draft breaks.
 *
 * @param rule its number in the API's list, R1 to R26
 * @param code the code that people can look up, M-1xx; M-409 for an e-mail that is taken (R14)
 * @param field where it shows
 * @param words what is wrong and what to do, in plain words; may quote what was typed, unescaped,
 *     shortened and without control characters
 */
public record Violation(String rule, String code, Field field, String words) {}
