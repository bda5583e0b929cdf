/**
 * Slack: takes signed deliveries over HTTP, renders cards and forms, and speaks the Web API; one
 * way in, {@link dev.quartermaster.chat.slack.Slack}.
 */
@NullMarked
package dev.quartermaster.chat.slack;

import org.jspecify.annotations.NullMarked;
