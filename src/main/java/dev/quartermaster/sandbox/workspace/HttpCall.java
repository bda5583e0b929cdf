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
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  String path() {
    return Request.getPathInContext(request);
  }

  /** The path as it was sent, nothing decoded or resolved. */
  String rawPath() {
    return Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
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

  /**
   * Tells the browser to run and load nothing but the page's own files, to show them in no frame,
   * and to keep nothing.
   */
  HttpCall locked() {
    var headers = response.getHeaders();
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cache-Control", "no-store");
    return this;
  }

  /** Says, as Slack does with every answer of its Web API, what the caller's token may. */
  HttpCall granting(String rights) {
    response.getHeaders().put("X-OAuth-Scopes", rights);
    return this;
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
