package dev.quartermaster.chat.slack;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** Stops reading an answer after 4 MiB, counted after unpacking (A35). */
final class BoundedAnswers implements Interceptor {
  private static final long LARGEST = 4L * 1024 * 1024;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    var bounded = Okio.buffer(new Bounded(body.source()));
    return response
        .newBuilder()
        .body(ResponseBody.create(bounded, body.contentType(), body.contentLength()))
        .build();
  }

  private static final class Bounded extends ForwardingSource {
    private long seen;

    private Bounded(Source source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long read = super.read(sink, byteCount);
      seen += Math.max(read, 0);
      if (seen > LARGEST) {
        throw new IOException("answer larger than " + LARGEST + " bytes");
      }
      return read;
    }
  }
}
