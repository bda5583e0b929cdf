package dev.quartermaster.sandbox.paperspace;

import static dev.quartermaster.sandbox.paperspace.CreateRules.when;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rules that each field of a create keeps for itself: presence, type, known value. */
final class FieldRules {
  private static final List<String> TEXTS =
      List.of("region", "machineType", "billingType", "machineName", "templateId");
  private static final List<String> OTHER_TEXTS =
      List.of(
          "networkId",
          "teamId",
          "userId",
          "email",
          "password",
          "firstName",
          "lastName",
          "notificationEmail",
          "scriptId",
          "restorePointFrequency");
  private static final List<String> FLAGS =
      List.of(
          "assignPublicIp",
          "dynamicPublicIp",
          "startOnCreate",
          "takeInitialSnapshot",
          "markSnapshotAsRestorePoint");
  static final List<Function<Asked, Optional<String>>> ALL =
      List.of(
          FieldRules::required,
          FieldRules::types,
          FieldRules::region,
          FieldRules::machineType,
          FieldRules::size,
          FieldRules::billing);

  private FieldRules() {}

  /** The names of all fields that a create knows. */
  static Stream<String> known() {
    return Stream.of(TEXTS, OTHER_TEXTS, FLAGS, List.of("size")).flatMap(List::stream);
  }

  private static Optional<String> required(Asked asked) {
    return Stream.concat(TEXTS.stream(), Stream.of("size"))
        .filter(field -> !asked.has(field))
        .findFirst()
        .map(field -> "Missing required parameter `" + field + "`");
  }

  private static Optional<String> types(Asked asked) {
    return Stream.of(
            wrong(asked, Stream.of("size"), JsonNode::isNumber, "number"),
            wrong(asked, FLAGS.stream(), JsonNode::isBoolean, "boolean"),
            wrong(
                asked,
                Stream.concat(TEXTS.stream(), OTHER_TEXTS.stream()),
                JsonNode::isString,
                "string"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> wrong(
      Asked asked, Stream<String> fields, Function<JsonNode, Boolean> right, String type) {
    return fields
        .filter(field -> asked.value(field).filter(node -> !right.apply(node)).isPresent())
        .findFirst()
        .map(field -> "Parameter `" + field + "` expected to be a " + type);
  }

  private static Optional<String> region(Asked asked) {
    return when(
        !Catalogue.isRegion(asked.word("region")),
        "region must be one of " + String.join(", ", Catalogue.REGIONS));
  }

  private static Optional<String> machineType(Asked asked) {
    return when(Catalogue.type(asked.word("machineType")).isEmpty(), "machineType not found");
  }

  private static Optional<String> size(Asked asked) {
    double size = asked.value("size").map(JsonNode::doubleValue).orElse(0.0);
    return when(!(size > 0 && Double.isFinite(size)), "size must be a positive number");
  }

  private static Optional<String> billing(Asked asked) {
    return when(
        !List.of("monthly", "hourly").contains(asked.word("billingType")),
        "billingType must be monthly or hourly");
  }
}
