/** The life of a request: what it is, how it moves, who works on it and what is said of it. */
@NullMarked
package dev.quartermaster.request;

import org.jspecify.annotations.NullMarked;
