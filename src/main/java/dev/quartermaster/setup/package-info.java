/** From nothing to a bot that may go live: the Slack app, the first settings, and their check. */
@NullMarked
package dev.quartermaster.setup;

import org.jspecify.annotations.NullMarked;
