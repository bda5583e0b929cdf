/**
 * Words, presses and forms become requests: who may do what, what is understood, and what is
 * answered.
 */
@NullMarked
package dev.quartermaster.command;

import org.jspecify.annotations.NullMarked;
