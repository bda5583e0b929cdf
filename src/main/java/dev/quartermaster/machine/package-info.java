/**
 * What can be asked for, what a machine is, and the port to the cloud that makes it; knows nothing
 * else of ours.
 */
@NullMarked
package dev.quartermaster.machine;

import org.jspecify.annotations.NullMarked;
