/** What the tests of both APIs share. */
@NullMarked
package dev.quartermaster.paperspace;

import org.jspecify.annotations.NullMarked;
