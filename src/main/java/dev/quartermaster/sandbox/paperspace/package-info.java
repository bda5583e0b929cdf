/** A simulator of the Paperspace Core API (legacy) over real loopback HTTP: the outside world. */
@NullMarked
package dev.quartermaster.sandbox.paperspace;

import org.jspecify.annotations.NullMarked;
