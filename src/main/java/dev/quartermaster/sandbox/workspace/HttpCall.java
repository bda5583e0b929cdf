package dev.quartermaster.sandbox.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One HTTP request to the workspace and its answer. */
record HttpCall(Request request, Response response, Callback callback) {
  private static final int MAX_BODY = 1 << 20;

  String path() {
    return Request.getPathInContext(request);
  }

  String method() {
    return request.getMethod();
  }

  /** A header's value; empty when it is absent. */
  String header(String name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }

  /** The body as text, at most 1 MiB of it. */
  String body() {
    try (var stream = Content.Source.asInputStream(request)) {
      return new String(stream.readNBytes(MAX_BODY), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the body of " + path(), e);
    }
  }

  /** What stands after the question mark; empty when there is none. */
  String query() {
    return Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
  }

  void send(HttpReply reply) {
    response.setStatus(reply.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
    reply
        .retryAfterSeconds()
        .ifPresent(s -> response.getHeaders().put(HttpHeader.RETRY_AFTER, Integer.toString(s)));
    Content.Sink.write(response, true, reply.body(), callback);
  }

  /** Cuts the connection without an answer. */
  void hangUp() {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(new EofException("cut on purpose"));
  }
}
