/** A simulator of both Paperspace APIs over real loopback HTTP: the outside world. */
@NullMarked
package dev.quartermaster.sandbox.paperspace;

import org.jspecify.annotations.NullMarked;
