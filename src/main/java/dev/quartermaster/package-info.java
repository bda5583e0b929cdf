/** The composition root: the command line and the one place that knows every part. */
@NullMarked
package dev.quartermaster;

import org.jspecify.annotations.NullMarked;
