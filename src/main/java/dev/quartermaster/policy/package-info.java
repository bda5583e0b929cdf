/**
 * Who may ask for what, where and when, and who must agree: ordered rules over plain facts, without
 * a clock, a disk or a chat.
 */
@NullMarked
package dev.quartermaster.policy;

import org.jspecify.annotations.NullMarked;
