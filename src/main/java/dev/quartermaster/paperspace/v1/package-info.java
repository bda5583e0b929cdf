/** The cloud behind the API that Paperspace serves today, v1. */
@NullMarked
package dev.quartermaster.paperspace.v1;

import org.jspecify.annotations.NullMarked;
