package dev.quartermaster.policy;

/**
 * One rule.
 *
 * @param name what it is called in front of people
 * @param when what it is about
 * @param then what it says of that
 */
public record PolicyRule(String name, Conditions when, Outcome then) {}
