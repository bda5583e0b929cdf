package dev.quartermaster.sandbox.paperspace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the control door writes and reads faults. */
final class FaultsJson {
  private FaultsJson() {}

  /** What is armed, and all that can be, each in one line. */
  static ObjectNode list(List<Fault> armed) {
    ObjectNode node = Json.object();
    ArrayNode now = node.putArray("armed");
    armed.forEach(fault -> now.add(of(fault)));
    ArrayNode available = node.putArray("available");
    for (FaultKind kind : FaultKind.values()) {
      available
          .addObject()
          .put("name", kind.word())
          .put("op", kind.usual().word())
          .put("seconds", kind.usualSeconds())
          .put("explanation", kind.explanation());
    }
    return node;
  }

  static ObjectNode of(Fault fault) {
    ObjectNode node = Json.object();
    node.put("name", fault.kind().word());
    node.put("op", fault.operation().map(Operation::word).orElse("any"));
    if (fault.times() == Fault.UNTIL_CLEARED) {
      node.put("times", "until cleared");
    } else {
      node.put("times", fault.times());
    }
    return node.put("seconds", fault.seconds()).put("afterTheWork", fault.worksFirst());
  }

  /** Reads one; {@code times} 0 means until cleared; empty when a name or number is no good. */
  static Optional<Fault> read(Asked asked) {
    try {
      return FaultKind.named(asked.word("name"))
          .map(Fault::once)
          .flatMap(fault -> on(fault, asked.text("op")))
          .map(fault -> counted(fault, asked));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Fault> on(Fault fault, Optional<String> operation) {
    if (operation.isEmpty()) {
      return Optional.of(fault);
    }
    return operation.get().equals("any")
        ? Optional.of(fault.onAny())
        : Operation.named(operation.get()).map(fault::on);
  }

  private static Fault counted(Fault fault, Asked asked) {
    int times = asked.value("times").map(node -> node.asInt(-1)).orElse(1);
    double seconds =
        asked
            .value("seconds")
            .filter(JsonNode::isNumber)
            .map(JsonNode::doubleValue)
            .orElse(fault.seconds());
    boolean after =
        asked
            .value("afterTheWork")
            .filter(JsonNode::isBoolean)
            .map(JsonNode::booleanValue)
            .orElse(fault.worksFirst());
    return fault
        .repeated(times == 0 ? Fault.UNTIL_CLEARED : times)
        .seconds(seconds)
        .afterTheWork(after);
  }
}
