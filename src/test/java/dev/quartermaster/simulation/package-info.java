/**
 * The whole bot on a virtual clock, with a simulated cloud, chat and disk, under faults drawn from
 * a seed; judged from outside.
 */
@NullMarked
package dev.quartermaster.simulation;

import org.jspecify.annotations.NullMarked;
