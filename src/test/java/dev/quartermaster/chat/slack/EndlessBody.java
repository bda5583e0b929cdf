package dev.quartermaster.chat.slack;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A body sent in chunks, without saying how long it is. */
final class EndlessBody extends RequestBody {
  private final int bytes;

  EndlessBody(int bytes) {
    this.bytes = bytes;
  }

  @Override
  public MediaType contentType() {
    return MediaType.get("application/x-www-form-urlencoded");
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    for (int sent = 0; sent < bytes; sent += 1024) {
      sink.writeUtf8("x".repeat(1024));
      sink.flush();
    }
  }
}
