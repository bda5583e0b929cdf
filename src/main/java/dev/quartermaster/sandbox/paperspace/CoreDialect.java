package dev.quartermaster.sandbox.paperspace;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The Core API: the key in a header of its own, errors in two shapes. */
record CoreDialect(CoreApi api) implements Dialect {
  @Override
  public Optional<Route.Taken> route(WireRequest request) {
    return Route.of(request);
  }

  @Override
  public Optional<String> key(WireRequest request) {
    return request.apiKey();
  }

  @Override
  public Body body(WireRequest request) {
    return request
        .fields()
        .<Body>map(asked -> new Body.Fields(request.isMultipart() ? upload(request) : asked))
        .orElseGet(() -> new Body.Unreadable(Reply.refused("request body is not a JSON object")));
  }

  @Override
  public Reply serve(Call call) {
    return api.serve(call);
  }

  @Override
  public Reply badKey(Optional<Operation> operation) {
    return Reply.badKey();
  }

  @Override
  public Reply unknownRoute() {
    return Reply.error(404, 404, "Not Found");
  }

  @Override
  public boolean isOpen(Operation operation) {
    return false;
  }

  @Override
  public Reply error(int status, String message) {
    return Reply.error(status, status, message);
  }

  /** With a file the other parameters are in the query (paperspace-node, scripts create). */
  private static Asked upload(WireRequest request) {
    ObjectNode fields = request.query().fields().deepCopy();
    Upload.file(request).ifPresent(text -> fields.put("scriptFile", text));
    return new Asked(fields);
  }
}
