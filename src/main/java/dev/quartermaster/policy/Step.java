package dev.quartermaster.policy;

/** One thing that could be different, with the facts as they would be then. */
record Step(Change change, Facts facts) {}
