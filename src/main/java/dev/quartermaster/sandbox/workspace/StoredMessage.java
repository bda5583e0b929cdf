package dev.quartermaster.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message with its former contents, oldest first. */
record StoredMessage(
    String ts, Address address, String author, Content content, State state, List<Content> former) {

  /** Where a message stands and who sees it. */
  record Address(String channel, Optional<String> thread, Optional<String> onlyFor) {}

  /** What happened to a message since it was posted. */
  enum State {
    FRESH,
    EDITED,
    DELETED
  }

  StoredMessage withContent(Content next) {
    var kept = new ArrayList<>(former);
    kept.add(content);
    return new StoredMessage(ts, address, author, next, State.EDITED, List.copyOf(kept));
  }

  StoredMessage asDeleted() {
    return new StoredMessage(ts, address, author, content, State.DELETED, former);
  }

  boolean isPrivate() {
    return address.onlyFor().isPresent();
  }

  boolean isGone() {
    return state == State.DELETED;
  }

  boolean visibleTo(String memberId) {
    return address.onlyFor().map(memberId::equals).orElse(true);
  }

  boolean inThread(String rootTs) {
    return ts.equals(rootTs) || address.thread().filter(rootTs::equals).isPresent();
  }

  /** What it said in an earlier version, 0 being the first; the last one is what it says now. */
  Content version(int number) {
    return number < former.size() ? former.get(number) : content;
  }
}
