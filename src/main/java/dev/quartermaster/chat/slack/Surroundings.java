package dev.quartermaster.chat.slack;

import java.time.InstantSource;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the adapter takes from the world around it.
 *
 * @param clock the real time of day, against which signature stamps are judged
 * @param nanoTime a steady clock in nanoseconds, for limits and ages
 * @param incidentIds a fresh short id for each bug that is logged and told
 * @param chance from 0 to below 1, for pauses that many bots should not make alike
 */
public record Surroundings(
    InstantSource clock,
    LongSupplier nanoTime,
    Supplier<String> incidentIds,
    DoubleSupplier chance) {}
