package dev.quartermaster.request;

import dev.quartermaster.machine.Marker;

/** One intended create of an approved request: at most one POST, ever, under its own mark. */
public record Attempt(int number, Marker marker) {}
