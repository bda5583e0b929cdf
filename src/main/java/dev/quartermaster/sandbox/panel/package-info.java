/**
 * The simulator's panel beside the chat: what people see of the simulated cloud, and its faults.
 */
@NullMarked
package dev.quartermaster.sandbox.panel;

import org.jspecify.annotations.NullMarked;
