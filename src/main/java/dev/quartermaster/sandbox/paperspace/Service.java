package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Everything between the bytes of a request and those of its answer: faults, key, work, logs. */
final class Service {
  private final Options options;
  private final InstantSource clock;
  private final CoreApi api;
  private final Faults faults;
  private final Journal journal;

  Service(Options options, InstantSource clock, CoreApi api, Faults faults, Journal journal) {
    this.options = options;
    this.clock = clock;
    this.api = api;
    this.faults = faults;
    this.journal = journal;
  }

  Delivery answer(WireRequest request) {
    Instant now = clock.instant();
    Optional<Route.Taken> route = Route.of(request);
    if (route.isEmpty()) {
      Delivery delivery =
          Delivery.of(keyOf(request).map(_ -> unknownRoute()).orElseGet(Reply::badKey));
      journal.wire(now, request, delivery, Optional.empty());
      return delivery;
    }
    Faults.Strike strike = faults.take(route.get().operation());
    Optional<Reply> reply =
        strike.insteadOfTheWork()
            ? Optional.empty()
            : Optional.of(worked(request, route.get(), strike, now));
    if (route.get().operation() == Operation.CREATE) {
      journal.create(now, request, reply, strike.answer());
    }
    Delivery delivery = delivered(strike, reply);
    journal.wire(now, request, delivery, strike.answer());
    return delivery;
  }

  private static Delivery delivered(Faults.Strike strike, Optional<Reply> reply) {
    Reply said = reply.orElseGet(Reply::done);
    return strike
        .answer()
        .map(fault -> Distortion.of(fault, said))
        .orElseGet(() -> Delivery.of(said));
  }

  private Reply worked(WireRequest request, Route.Taken route, Faults.Strike strike, Instant now) {
    Optional<ApiKey> key = keyOf(request);
    if (key.isEmpty()) {
      return Reply.badKey();
    }
    Optional<Asked> body = request.fields();
    if (body.isEmpty()) {
      return Reply.refused("request body is not a JSON object");
    }
    Asked asked = request.isMultipart() ? upload(request) : body.get();
    return api.serve(
        new Call(route.operation(), route.id(), request.query(), asked, key.get(), strike, now));
  }

  /** With a file the other parameters are in the query (paperspace-node, scripts create). */
  private static Asked upload(WireRequest request) {
    ObjectNode fields = request.query().fields().deepCopy();
    Upload.file(request).ifPresent(text -> fields.put("scriptFile", text));
    return new Asked(fields);
  }

  private Optional<ApiKey> keyOf(WireRequest request) {
    return request
        .apiKey()
        .flatMap(
            sent -> options.keys().stream().filter(key -> key.value().equals(sent)).findFirst());
  }

  private static Reply unknownRoute() {
    return Reply.error(404, 404, "Not Found");
  }
}
