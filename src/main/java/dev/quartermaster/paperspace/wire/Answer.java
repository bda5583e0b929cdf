package dev.quartermaster.paperspace.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * What came back for one request, the body read to its end.
 *
 * @param status the HTTP status
 * @param reason the words behind the status, as they came
 * @param retryAfter the header of that name, as it came
 * @param body what followed
 */
public record Answer(int status, String reason, Optional<String> retryAfter, Body body) {
  /** Largest body that is read, in bytes after decompression (A35). */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  /** What followed the head of the answer. */
  public sealed interface Body {
    /** All of it, as text. */
    record Whole(String text) implements Body {}

    /** It broke off or took too long. */
    record Lost(IOException why) implements Body {}

    /** It is too large or not text in UTF-8. */
    record Unfit(String why) implements Body {}
  }

  /** Executes a call; throws only where no status came back at all. */
  static Answer to(Call call) throws IOException {
    try (Response response = call.execute()) {
      return new Answer(
          response.code(),
          response.message(),
          Optional.ofNullable(response.header("Retry-After")),
          bodyOf(response, call));
    }
  }

  /** True for any 2xx: servers of this API differ in which one they send. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  private static Body bodyOf(Response response, Call call) {
    try {
      BufferedSource source = response.body().source();
      if (source.request(MAX_BYTES + 1L)) {
        call.cancel();
        return new Body.Unfit("the answer is larger than 4 MiB");
      }
      return decoded(source.readByteArray());
    } catch (IOException lost) {
      return new Body.Lost(lost);
    }
  }

  // Jackson would guess UTF-16 and skip a byte order mark; the API writes neither.
  private static Body decoded(byte[] bytes) {
    try {
      return new Body.Whole(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return new Body.Unfit("the answer is not UTF-8 text");
    }
  }
}
