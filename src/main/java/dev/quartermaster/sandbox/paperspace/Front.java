package dev.quartermaster.sandbox.paperspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The HTTP edge: reads a request whole, sends the answer as it is to be sent. */
final class Front extends Handler.Abstract {
  static final int MAX_BODY = 1024 * 1024;

  private final Service service;
  private final ControlDoor door;
  private final CountDownLatch closing = new CountDownLatch(1);

  Front(Service service, ControlDoor door) {
    this.service = service;
    this.door = door;
  }

  /** Ends all waiting at once. */
  void hurry() {
    closing.countDown();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Optional<ByteBuffer> body = body(request);
    if (body.isEmpty()) {
      Reply tooLarge = Reply.error(413, 413, "request entity too large");
      send(response, Delivery.of(tooLarge), callback);
      return true;
    }
    WireRequest asked = read(request, body.get());
    switch (door.isFor(asked) ? door.answer(asked) : service.answer(asked)) {
      case Delivery.Whole whole -> send(response, whole, callback);
      case Delivery.Drip drip -> drip(request, response, drip, callback);
      case Delivery.Cut cut -> {
        pause(cut.after());
        cut(request, callback);
      }
    }
    return true;
  }

  private static Optional<ByteBuffer> body(Request request) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] read = in.readNBytes(MAX_BODY + 1);
      return read.length > MAX_BODY ? Optional.empty() : Optional.of(ByteBuffer.wrap(read));
    }
  }

  private static WireRequest read(Request request, ByteBuffer body) {
    return new WireRequest(
        request.getMethod(),
        Optional.ofNullable(request.getHttpURI().getPath()).orElse("/"),
        Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
        Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE)).orElse(""),
        Optional.ofNullable(request.getHeaders().get("x-api-key")),
        Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION)),
        Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN)),
        body);
  }

  private static void send(Response response, Delivery.Whole whole, Callback callback)
      throws IOException {
    head(response, whole);
    ByteBuffer body = whole.body().duplicate();
    if (whole.chunked()) {
      // A first write that is not the last one makes Jetty send chunks.
      Content.Sink.write(response, false, body.slice(0, body.remaining() / 2));
      body.position(body.remaining() / 2);
    }
    response.write(true, body, callback);
  }

  private void drip(Request request, Response response, Delivery.Drip drip, Callback callback)
      throws IOException {
    head(response, drip.whole());
    ByteBuffer body = drip.whole().body();
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
    int last = Math.min(body.remaining(), Delivery.Drip.MAX_BYTES);
    for (int i = 0; i < last; i++) {
      pause(drip.interval());
      Content.Sink.write(response, false, body.slice(i, 1));
    }
    cut(request, callback);
  }

  private static void head(Response response, Delivery.Whole whole) {
    response.setStatus(whole.status());
    whole.headers().forEach((name, value) -> response.getHeaders().put(name, value));
  }

  private static void cut(Request request, Callback callback) {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(new EofException("cut as told by a fault"));
  }

  private void pause(Duration duration) {
    try {
      var _ = closing.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
