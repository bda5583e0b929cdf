/** What an operator and his machines ask of a running bot. */
@NullMarked
package dev.quartermaster.ops;

import org.jspecify.annotations.NullMarked;
