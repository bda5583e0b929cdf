package dev.quartermaster.store;

import dev.quartermaster.request.Change;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  private final Prepared prepared;

  Chain(Prepared prepared) {
    this.prepared = prepared;
  }

  /** What is said of an event, and when it was written. */
  record Said(String body, long at) {}

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

    /** The same with other words, and the hash that it was written with. */
    Link saying(String otherActor, String otherBody) {
      return new Link(seq, requestId, version, kind, otherActor, at, otherBody, previousHash, hash);
    }

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
  Head hold(Handle handle) {
    return prepared.one(
        handle, "select seq, hash, line from head where id = 1" + prepared.lock(), Chain::head);
  }

  /** The head as it stands, for any reader. */
  static Head read(Handle handle) {
    return handle
        .createQuery("select seq, hash, line from head where id = 1")
        .map((row, _) -> head(row))
        .one();
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(row.getLong("seq"), row.getString("hash"), row.getLong("line"));
  }

  /** Writes the event of a change behind the head; the head as it has to become. */
  Head append(Handle handle, Head head, Change change, Said said) {
    Link link = link(head, change, said);
    write(handle, link);
    return new Head(link.seq(), link.hash(), head.line());
  }

  /** Writes a link as it stands. */
  void write(Handle handle, Link link) {
    prepared.update(
        handle,
        """
        insert into events
          (seq, request_id, version, kind, actor, at, body, previous_hash, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        link.seq(),
        link.requestId(),
        link.version(),
        link.kind(),
        link.actor(),
        link.at(),
        link.body(),
        link.previousHash(),
        link.hash());
  }

  private static Link link(Head head, Change change, Said said) {
    return new Link(
            head.seq() + 1,
            change.after().id().value(),
            change.after().version(),
            change.event().getClass().getSimpleName(),
            change.actor(),
            said.at(),
            said.body(),
            head.hash(),
            "")
        .sealed();
  }

  /** Writes the head that {@link #hold} gave on. */
  void move(Handle handle, Head head) {
    prepared.update(
        handle,
        "update head set seq = ?, hash = ?, line = ? where id = 1",
        head.seq(),
        head.hash(),
        head.line());
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
