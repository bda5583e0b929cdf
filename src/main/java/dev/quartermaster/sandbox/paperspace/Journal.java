package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of the requests, without their secrets. */
record Journal(Masking masking, BoundedLog<WireView> wire, BoundedLog<CreateView> creates) {
  private static final int MAX_WIRE = 500;
  private static final int MAX_CREATES = 10_000;

  static Journal of(Options options) {
    var masking = new Masking(options.keys().stream().map(ApiKey::value).toList());
    return new Journal(masking, new BoundedLog<>(MAX_WIRE), new BoundedLog<>(MAX_CREATES));
  }

  void wire(Instant now, WireRequest request, Delivery delivery, Optional<Fault> fault) {
    wire.add(
        new WireView(
            now,
            request.method(),
            masking.target(request),
            delivery.status(),
            masking.body(request),
            fault.map(each -> each.kind().word())));
  }

  void create(Instant now, WireRequest request, Optional<Reply> reply, Optional<Fault> fault) {
    String name =
        request
            .fields()
            .flatMap(asked -> asked.text("machineName").or(() -> asked.text("name")))
            .orElse("");
    creates.add(
        new CreateView(
            now,
            name,
            reply.filter(said -> said.status() < 300).flatMap(Journal::madeId),
            reply.map(Journal::outcome).orElse("not done"),
            fault.map(each -> each.kind().word())));
  }

  private static String outcome(Reply reply) {
    if (reply.status() < 300) {
      return "made";
    }
    return "refused: " + message(reply);
  }

  private static String message(Reply reply) {
    return switch (reply) {
      case Reply.Document(int _, ObjectNode json) ->
          json.path("error").path("message").asString(json.path("message").asString(""));
      case Reply.Document _, Reply.Bare _ -> "";
    };
  }

  private static Optional<String> madeId(Reply reply) {
    return reply instanceof Reply.Document(int _, ObjectNode json)
        ? new Asked(json).text("id").or(() -> Optional.of(json.path("data").path("id").asString()))
        : Optional.empty();
  }
}
