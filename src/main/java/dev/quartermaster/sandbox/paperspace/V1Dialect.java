package dev.quartermaster.sandbox.paperspace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.NullNode;

/** The API v1: the key as a bearer token, one shape of error, every success 200. */
final class V1Dialect implements Dialect {
  static final String PREFIX = "v1";
  private static final String BEARER = "Bearer ";

  private final CoreApi account;
  private final V1Api api;

  V1Dialect(CoreApi account, V1Api api) {
    this.account = account;
    this.api = api;
  }

  @Override
  public Optional<Route.Taken> route(WireRequest request) {
    List<String> segments = request.segments();
    return Route.of(request.method(), segments.subList(1, segments.size()), api.routes());
  }

  @Override
  public Optional<String> key(WireRequest request) {
    return request
        .authorization()
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  /** An empty body that is said to be JSON is refused (CloudyPad's finding). */
  @Override
  public Body body(WireRequest request) {
    boolean promised = request.contentType().toLowerCase(Locale.ROOT).contains("json");
    boolean empty = promised && !request.method().equals("GET") && request.text().isBlank();
    return request
        .fields()
        .filter(_ -> !empty)
        .<Body>map(Body.Fields::new)
        .orElseGet(() -> new Body.Unreadable(V1Error.PARSE_ERROR.reply("Unexpected end of JSON")));
  }

  @Override
  public Reply serve(Call call) {
    return account.alone(_ -> api.serve(call));
  }

  /** The session says null where others say 401. */
  @Override
  public Reply badKey(Optional<Operation> operation) {
    return operation.equals(Optional.of(Operation.SESSION))
        ? Reply.ok(NullNode.instance)
        : V1Error.UNAUTHORIZED.reply("Not authorized");
  }

  @Override
  public Reply unknownRoute() {
    return V1Error.NOT_FOUND.reply("Not found");
  }

  @Override
  public boolean isOpen(Operation operation) {
    return operation == Operation.HEALTH;
  }

  @Override
  public Reply error(int status, String message) {
    return V1Error.of(status).reply(message);
  }
}
