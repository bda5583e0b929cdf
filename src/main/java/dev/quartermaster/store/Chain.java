package dev.quartermaster.store;

import dev.quartermaster.request.Change;
import dev.quartermaster.request.Event;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The hash chain of events: each hash is SHA-256 over the hash before and the event's canonical
 * form, which is every field in UTF-8 behind its length in four bytes.
 */
final class Chain {
  /** The hash before the first event. */
  static final String ORIGIN = "0".repeat(64);

  private final Json json;

  Chain(Json json) {
    this.json = json;
  }

  /**
   * Where the chain and the lines end.
   *
   * @param seq the number of the newest event
   * @param hash its hash
   * @param line the number of the newest line
   */
  record Head(long seq, String hash, long line) {}

  /** An event as it stands in its table. */
  record Link(
      long seq,
      String requestId,
      long version,
      String kind,
      String actor,
      long at,
      String body,
      String previousHash,
      String hash) {

    /** The same with its hash. */
    Link sealed() {
      return new Link(seq, requestId, version, kind, actor, at, body, previousHash, expectedHash());
    }

    /** What its hash has to be. */
    String expectedHash() {
      return hashOf(
          previousHash,
          List.of(
              Long.toString(seq),
              requestId,
              Long.toString(version),
              kind,
              actor,
              Long.toString(at),
              body));
    }
  }

  /** The head, held until the transaction ends, so that links and lines have one order. */
  Head hold(Handle handle, boolean shared) {
    return read(handle, shared ? " for update" : "");
  }

  /** The head as it stands. */
  Head read(Handle handle) {
    return read(handle, "");
  }

  private static Head read(Handle handle, String lock) {
    return handle
        .createQuery("select seq, hash, line from head where id = 1" + lock)
        .map((row, _) -> new Head(row.getLong("seq"), row.getString("hash"), row.getLong("line")))
        .one();
  }

  /** Writes the event of a change behind the head; the head as it has to become. */
  Head append(Handle handle, Head head, Change change, long at) {
    Link link = link(head, change, at);
    write(handle, link);
    return new Head(link.seq(), link.hash(), head.line());
  }

  /** Writes a link as it stands. */
  static void write(Handle handle, Link link) {
    handle
        .createUpdate(
            """
            insert into events
              (seq, request_id, version, kind, actor, at, body, previous_hash, hash)
            values
              (:seq, :requestId, :version, :kind, :actor, :at, :body, :previousHash, :hash)
            """)
        .bind("seq", link.seq())
        .bind("requestId", link.requestId())
        .bind("version", link.version())
        .bind("kind", link.kind())
        .bind("actor", link.actor())
        .bind("at", link.at())
        .bind("body", link.body())
        .bind("previousHash", link.previousHash())
        .bind("hash", link.hash())
        .execute();
  }

  private Link link(Head head, Change change, long at) {
    return new Link(
            head.seq() + 1,
            change.after().id().value(),
            change.after().version(),
            change.event().getClass().getSimpleName(),
            change.actor(),
            at,
            json.write(change.event(), Event.class),
            head.hash(),
            "")
        .sealed();
  }

  /** Writes the head that {@link #hold} gave on. */
  void move(Handle handle, Head head) {
    handle
        .createUpdate("update head set seq = :seq, hash = :hash, line = :line where id = 1")
        .bind("seq", head.seq())
        .bind("hash", head.hash())
        .bind("line", head.line())
        .execute();
  }

  private static String hashOf(String previous, List<String> fields) {
    MessageDigest digest = sha256();
    digest.update(previous.getBytes(StandardCharsets.UTF_8));
    for (String field : fields) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
