package dev.quartermaster.chat.slack;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;

/** Reads a request's body as the bytes that were sent, within a size and a time (A35, A57). */
final class RawBody {
  static final int LARGEST = 256 * 1024;

  private final LongSupplier nanoTime;
  private final Duration longest;

  RawBody(LongSupplier nanoTime, Duration longest) {
    this.nanoTime = nanoTime;
    this.longest = longest;
  }

  /** What came in. */
  sealed interface Outcome {
    // Never compared; copying a body of 256 KiB only to hide its array would cost more.
    @SuppressWarnings("ArrayRecordComponent")
    record Whole(byte[] bytes) implements Outcome {}

    record TooLarge() implements Outcome {}

    record TooSlow() implements Outcome {}

    record Broken() implements Outcome {}
  }

  /** Waits on the caller's (virtual) thread. */
  Outcome read(Content.Source source) {
    long deadline = nanoTime.getAsLong() + longest.toNanos();
    var bytes = new ByteArrayOutputStream();
    while (true) {
      Content.Chunk chunk = source.read();
      if (chunk == null) {
        if (!arrives(source, deadline)) {
          return new Outcome.TooSlow();
        }
        continue;
      }
      if (Content.Chunk.isFailure(chunk)) {
        return new Outcome.Broken();
      }
      if (bytes.size() + chunk.remaining() > LARGEST) {
        chunk.release();
        return new Outcome.TooLarge();
      }
      bytes.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
      chunk.release();
      if (chunk.isLast()) {
        return new Outcome.Whole(bytes.toByteArray());
      }
    }
  }

  private boolean arrives(Content.Source source, long deadline) {
    long left = deadline - nanoTime.getAsLong();
    if (left <= 0) {
      return false;
    }
    var more = new CountDownLatch(1);
    source.demand(more::countDown);
    try {
      return more.await(left, TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
