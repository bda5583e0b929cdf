package dev.quartermaster.sandbox.paperspace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** How the bytes of an answer reach the client, or don't. */
sealed interface Delivery {
  /** The HTTP status that is logged; 0 when the client gets none. */
  int status();

  /**
   * An answer in full.
   *
   * @param chunked sent without a length
   */
  record Whole(int status, Map<String, String> headers, ByteBuffer body, boolean chunked)
      implements Delivery {}

  /** An answer, one byte at a time, cut off after {@link #MAX_BYTES}. */
  record Drip(Whole whole, Duration interval) implements Delivery {
    static final int MAX_BYTES = 100;

    @Override
    public int status() {
      return whole.status();
    }
  }

  /** Nothing for a while, then the connection is closed without a byte. */
  record Cut(Duration after) implements Delivery {
    @Override
    public int status() {
      return 0;
    }
  }

  static Whole json(int status, ByteBuffer body) {
    return new Whole(
        status, Map.of("Content-Type", "application/json; charset=utf-8"), body, false);
  }

  static Whole html(int status, String page) {
    ByteBuffer body = StandardCharsets.UTF_8.encode(page);
    return new Whole(status, Map.of("Content-Type", "text/html; charset=utf-8"), body, false);
  }

  static Whole empty(int status) {
    return new Whole(status, Map.of(), ByteBuffer.allocate(0), false);
  }

  static Whole of(Reply reply) {
    return switch (reply) {
      case Reply.Document document ->
          json(document.status(), StandardCharsets.UTF_8.encode(document.json().toString()));
      case Reply.Bare bare -> empty(bare.status());
    };
  }
}
