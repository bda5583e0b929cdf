/** The outside world in one process: what the bot talks to when it is tried out. */
@NullMarked
package dev.quartermaster.sandbox;

import org.jspecify.annotations.NullMarked;
