package dev.quartermaster.command;

import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which drafts this process has answered, so that their askers aren't asked twice. Lost in a crash:
 * then the answer may have been lost too, and is given again.
 */
final class Answered {
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<RequestId, Long> versions = new ConcurrentHashMap<>();

  /** Does what answers a draft, and remembers it unless that breaks. */
  void by(Request draft, Runnable answer) {
    if (versions.size() >= MOST_REMEMBERED) {
      versions.clear();
    }
    versions.put(draft.id(), draft.version());
    boolean done = false;
    try {
      answer.run();
      done = true;
    } finally {
      if (!done) {
        versions.remove(draft.id(), draft.version());
      }
    }
  }

  /** Whether just this version is answered, or being answered. */
  boolean has(Request draft) {
    return Long.valueOf(draft.version()).equals(versions.get(draft.id()));
  }
}
