package dev.quartermaster.request;

import dev.quartermaster.chat.MessageRef;
import java.util.Optional;

/**
 * What the chat shows of a request.
 *
 * @param root the live root card; only its buttons count
 * @param version which version it was drawn from, 0 for none
 */
public record Shown(Optional<MessageRef> root, long version) {}
