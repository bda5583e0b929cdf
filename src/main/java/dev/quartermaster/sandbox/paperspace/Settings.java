package dev.quartermaster.sandbox.paperspace;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;

/**
 * What an update can change about a machine (Core API, machines update).
 *
 * @param shutdownTimeoutInHours a number, or null for never
 * @param autoSnapshotFrequency a text or null
 * @param autoSnapshotSaveCount a number or null
 */
record Settings(
    String name,
    Address address,
    JsonNode shutdownTimeoutInHours,
    JsonNode shutdownTimeoutForces,
    JsonNode performAutoSnapshot,
    JsonNode autoSnapshotFrequency,
    JsonNode autoSnapshotSaveCount) {

  /** How the machine comes by a public IP. */
  enum Address {
    NONE,
    DYNAMIC,
    STATIC
  }

  /**
   * A new machine's settings: fields of other types than expected are ignored, as unknown ones are.
   */
  static Settings asked(Asked asked) {
    var usual =
        new Settings(
            asked.word("machineName"),
            Address.NONE,
            IntNode.valueOf(24),
            BooleanNode.FALSE,
            BooleanNode.FALSE,
            NullNode.instance,
            NullNode.instance);
    return usual.changed(asked);
  }

  /** The same with the fields that are given. */
  Settings changed(Asked asked) {
    return new Settings(
        asked.text("machineName").orElse(name),
        address(asked),
        number(asked, "shutdownTimeoutInHours", shutdownTimeoutInHours),
        flag(asked, "shutdownTimeoutForces", shutdownTimeoutForces),
        flag(asked, "performAutoSnapshot", performAutoSnapshot),
        text(asked, "autoSnapshotFrequency", autoSnapshotFrequency),
        number(asked, "autoSnapshotSaveCount", autoSnapshotSaveCount));
  }

  Settings withoutAddress() {
    return new Settings(
        name,
        Address.NONE,
        shutdownTimeoutInHours,
        shutdownTimeoutForces,
        performAutoSnapshot,
        autoSnapshotFrequency,
        autoSnapshotSaveCount);
  }

  private Address address(Asked asked) {
    if (asked.isTrue("assignPublicIp")) {
      return Address.STATIC;
    }
    if (asked.isTrue("dynamicPublicIp")) {
      return Address.DYNAMIC;
    }
    boolean givenUp = address == Address.DYNAMIC && !asked.isNotFalse("dynamicPublicIp");
    return givenUp ? Address.NONE : address;
  }

  private static JsonNode number(Asked asked, String field, JsonNode old) {
    return given(asked, field).filter(node -> node.isNumber() || node.isNull()).orElse(old);
  }

  private static JsonNode flag(Asked asked, String field, JsonNode old) {
    return given(asked, field).filter(JsonNode::isBoolean).orElse(old);
  }

  private static JsonNode text(Asked asked, String field, JsonNode old) {
    return given(asked, field).filter(node -> node.isString() || node.isNull()).orElse(old);
  }

  private static Optional<JsonNode> given(Asked asked, String field) {
    return Optional.of(asked.fields().path(field)).filter(node -> !node.isMissingNode());
  }
}
