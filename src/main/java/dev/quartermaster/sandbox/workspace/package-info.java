/** A Slack workspace for one machine: Slack's protocol towards a bot, and a door for people. */
@NullMarked
package dev.quartermaster.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
