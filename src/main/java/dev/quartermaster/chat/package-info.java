/**
 * What a chat is, for any platform: people, places, cards, forms, interactions; knows nothing else
 * of ours and no platform.
 */
@NullMarked
package dev.quartermaster.chat;

import org.jspecify.annotations.NullMarked;
