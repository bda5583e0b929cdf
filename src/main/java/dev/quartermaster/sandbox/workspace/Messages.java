package dev.quartermaster.sandbox.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Every message of the workspace by its stamp, the oldest forgotten first. */
final class Messages {
  private static final int MAX_KEPT = 20_000;

  private final ConcurrentSkipListMap<String, StoredMessage> byTs = new ConcurrentSkipListMap<>();
  private final Timestamps timestamps;

  Messages(Timestamps timestamps) {
    this.timestamps = timestamps;
  }

  StoredMessage post(StoredMessage.Address address, String author, Content content) {
    var message =
        new StoredMessage(
            timestamps.next(), address, author, content, StoredMessage.State.FRESH, List.of());
    byTs.put(message.ts(), message);
    while (byTs.size() > MAX_KEPT) {
      byTs.pollFirstEntry();
    }
    return message;
  }

  /** Gives a message other contents; empty when there is none to change. */
  Optional<StoredMessage> edit(String ts, Content content) {
    return Optional.ofNullable(
            byTs.computeIfPresent(ts, (_, old) -> old.isGone() ? old : old.withContent(content)))
        .filter(message -> !message.isGone());
  }

  /** Takes a message out of sight; empty when it was not there. */
  Optional<StoredMessage> delete(String ts) {
    return find(ts).map(found -> found.asDeleted()).map(this::keep);
  }

  /** Finds a message that has not been deleted. */
  Optional<StoredMessage> find(String ts) {
    return evenDeleted(ts).filter(message -> !message.isGone());
  }

  /** Finds a message that Slack keeps a record of: private ones are on none. */
  Optional<StoredMessage> onRecord(String ts) {
    return find(ts).filter(message -> !message.isPrivate());
  }

  Optional<StoredMessage> evenDeleted(String ts) {
    return Optional.ofNullable(byTs.get(ts));
  }

  /** What stands in a place, oldest first, whoever it is for. */
  List<StoredMessage> in(String channel) {
    return byTs.values().stream()
        .filter(message -> message.address().channel().equals(channel))
        .filter(message -> !message.isGone())
        .toList();
  }

  private StoredMessage keep(StoredMessage message) {
    byTs.put(message.ts(), message);
    return message;
  }
}
