/**
 * Scenes that play by themselves in the sandbox, through the doors that people use, and tell what
 * happens.
 */
@NullMarked
package dev.quartermaster.sandbox.demo;

import org.jspecify.annotations.NullMarked;
