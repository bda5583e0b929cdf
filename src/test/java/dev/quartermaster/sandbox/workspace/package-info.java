/** Tests of the workspace, through its HTTP and its people's door. */
@NullMarked
package dev.quartermaster.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
