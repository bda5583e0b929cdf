/** The scripts that build, check, install and start, run as a newcomer's machine would run them. */
@NullMarked
package dev.quartermaster.scripts;

import org.jspecify.annotations.NullMarked;
