package dev.quartermaster.sandbox.paperspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rules that a create's fields keep by themselves, in the order in which they are checked. */
final class CreateRules {
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
  private static final List<String> NEW_USER =
      List.of("email", "password", "firstName", "lastName");

  private static final List<Function<Asked, Optional<String>>> RULES =
      List.of(
          CreateRules::required,
          CreateRules::types,
          CreateRules::region,
          CreateRules::machineType,
          CreateRules::size,
          CreateRules::billing,
          CreateRules::oneAddress,
          CreateRules::oneUser,
          CreateRules::wholeNewUser,
          CreateRules::restorePoint);

  private CreateRules() {}

  /** The first broken rule's text. */
  static Optional<String> broken(Asked asked) {
    return RULES.stream().flatMap(rule -> rule.apply(asked).stream()).findFirst();
  }

  static boolean namesNewUser(Asked asked) {
    return NEW_USER.stream().anyMatch(asked::has);
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

  private static Optional<String> oneAddress(Asked asked) {
    return when(
        asked.isTrue("assignPublicIp") && asked.isTrue("dynamicPublicIp"),
        "assignPublicIp and dynamicPublicIp can't both be true");
  }

  private static Optional<String> oneUser(Asked asked) {
    return when(
        asked.has("userId") && namesNewUser(asked),
        "userId can't be given together with email, password, firstName or lastName");
  }

  private static Optional<String> wholeNewUser(Asked asked) {
    return when(
        namesNewUser(asked) && !NEW_USER.stream().allMatch(asked::has),
        "a new user needs email, password, firstName and lastName");
  }

  private static Optional<String> restorePoint(Asked asked) {
    boolean mark = asked.isTrue("markSnapshotAsRestorePoint");
    if (mark && !asked.isTrue("takeInitialSnapshot")) {
      return Optional.of("markSnapshotAsRestorePoint requires takeInitialSnapshot");
    }
    if (mark && !asked.has("restorePointFrequency")) {
      return Optional.of("markSnapshotAsRestorePoint requires restorePointFrequency");
    }
    return when(
        asked.has("restorePointFrequency")
            && !asked.word("restorePointFrequency").equals("shutdown"),
        "restorePointFrequency must be shutdown");
  }

  static Optional<String> when(boolean broken, String text) {
    return broken ? Optional.of(text) : Optional.empty();
  }
}
