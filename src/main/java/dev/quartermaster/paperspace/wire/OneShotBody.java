package dev.quartermaster.paperspace.wire;

import dev.quartermaster.machine.SendGuard;
import java.io.IOException;
import java.util.Arrays;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A body that is written at most once, and only if the guard says yes at that moment. OkHttp holds
 * the head of the request back until the body has been written, so a body that never began means
 * that no byte of the request left.
 */
final class OneShotBody extends RequestBody {
  private static final MediaType JSON = MediaType.get("application/json");

  /** How far it came. */
  enum Progress {
    UNTOUCHED,
    HELD_BACK,
    BEGUN
  }

  private final byte[] bytes;
  private final SendGuard guard;
  private Progress progress = Progress.UNTOUCHED;

  /** Takes the bytes over and wipes them once they are written. */
  OneShotBody(byte[] bytes, SendGuard guard) {
    this.bytes = bytes;
    this.guard = guard;
  }

  Progress progress() {
    return progress;
  }

  void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public MediaType contentType() {
    return JSON;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (progress != Progress.UNTOUCHED) {
      throw new IOException("a create is written once");
    }
    progress = Progress.HELD_BACK;
    if (!guard.maySend()) {
      throw new IOException("the guard said no");
    }
    progress = Progress.BEGUN;
    try {
      sink.write(bytes);
    } finally {
      wipe();
    }
  }
}
