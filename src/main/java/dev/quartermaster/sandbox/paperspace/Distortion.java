package dev.quartermaster.sandbox.paperspace;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What a fault makes of an answer. */
record Distortion(Dialect dialect) {
  private static final int HUGE_LENGTH = 5 * 1024 * 1024;

  /** The answer as the client will see it; {@code reply} is what it would have been. */
  Delivery of(Fault fault, Reply reply) {
    Delivery.Whole whole = Delivery.of(reply);
    return switch (fault.kind()) {
      case LATE_COMMIT, LOST_BEFORE, LOST_AFTER -> new Delivery.Cut(Duration.ZERO);
      case HANG -> new Delivery.Cut(fault.delay());
      case SLOW_DRIP -> new Delivery.Drip(whole, fault.delay());
      case TOO_MANY_REQUESTS -> tooMany(fault);
      case SERVER_ERROR -> Delivery.of(dialect.error(500, "Internal Server Error"));
      case EMPTY_503 -> Delivery.empty(503);
      case HTML_502 -> Delivery.html(502, page("502 Bad Gateway"));
      case HTML_200 -> Delivery.html(200, page("Scheduled maintenance"));
      case EMPTY_200 -> Delivery.empty(200);
      case MALFORMED -> half(whole);
      case HUGE -> huge();
      case WRONG_MACHINE -> Delivery.of(another(reply));
      case WRONG_TYPES -> Delivery.of(wrongTypes(reply));
      case NULL_200 -> Delivery.of(Reply.ok(NullNode.instance));
      case BAD_KEY -> Delivery.of(dialect.badKey(fault.operation()));
      case NO_CAPACITY, SOLD_OUT, LIST_LAG, STUCK_PROVISIONING -> whole;
      case IP_LATE, IP_NEVER, PLACEHOLDER_IP, USER_MADE_MACHINE_REFUSED -> whole;
    };
  }

  private Delivery tooMany(Fault fault) {
    var plain = Delivery.of(dialect.error(429, "Too many requests"));
    var headers = new HashMap<>(plain.headers());
    headers.put("Retry-After", Long.toString((long) Math.ceil(fault.seconds())));
    return new Delivery.Whole(429, Map.copyOf(headers), plain.body(), false);
  }

  private static String page(String title) {
    return "<html>\r\n<head><title>%1$s</title></head>\r\n<body>\r\n<center><h1>%1$s</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
        .formatted(title);
  }

  private static Delivery half(Delivery.Whole whole) {
    ByteBuffer half = whole.body().duplicate().limit(whole.body().remaining() / 2);
    return new Delivery.Whole(whole.status(), whole.headers(), half, false);
  }

  private static Delivery huge() {
    Delivery.Whole plain = Delivery.of(Reply.ok(Json.object().put("id", "x".repeat(HUGE_LENGTH))));
    return new Delivery.Whole(200, plain.headers(), plain.body(), true);
  }

  private static Reply another(Reply reply) {
    return changed(
        reply,
        machine ->
            machine
                .put("id", "psother9z")
                .put("name", "someone-elses-machine")
                .put("region", "Europe (AMS1)")
                .put("userId", "uother9z"));
  }

  private static Reply wrongTypes(Reply reply) {
    return changed(
        reply,
        machine -> {
          machine.put("id", 12345).putArray("state").add("ready");
          return machine;
        });
  }

  private static Reply changed(Reply reply, UnaryOperator<ObjectNode> change) {
    return switch (reply) {
      case Reply.Document(int status, ObjectNode holder)
          when holder.path("data") instanceof ObjectNode one ->
          new Reply.Document(status, holder.deepCopy().set("data", change.apply(one.deepCopy())));
      case Reply.Document(int status, ObjectNode holder)
          when holder.path("items") instanceof ArrayNode many ->
          new Reply.Document(status, holder.deepCopy().set("items", each(many, change)));
      case Reply.Document(int status, ObjectNode one) ->
          new Reply.Document(status, change.apply(one.deepCopy()));
      case Reply.Document(int status, ArrayNode many) ->
          new Reply.Document(status, each(many, change));
      case Reply.Document document -> document;
      case Reply.Bare bare -> bare;
    };
  }

  private static ArrayNode each(ArrayNode many, UnaryOperator<ObjectNode> change) {
    ArrayNode others = Json.array();
    many.forEach(
        each -> others.add(each instanceof ObjectNode one ? change.apply(one.deepCopy()) : each));
    return others;
  }
}
