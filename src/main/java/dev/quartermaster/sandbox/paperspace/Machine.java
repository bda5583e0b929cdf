package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A machine of the account.
 *
 * @param asked the create's fields, without a password
 * @param stay when it is there for whom
 */
record Machine(
    String id,
    Asked asked,
    Template template,
    String userId,
    Settings settings,
    Timeline timeline,
    Stay stay) {

  /**
   * When a machine is there.
   *
   * @param from when it comes to be
   * @param listed when lists show it, not before {@code from}
   * @param gone when reads stop finding it
   */
  record Stay(Instant from, Instant listed, Optional<Instant> gone) {
    boolean exists(Instant now) {
      return !from.isAfter(now) && gone.filter(end -> !end.isAfter(now)).isEmpty();
    }
  }

  MachineState state(Instant now) {
    return timeline.at(now).state();
  }

  boolean exists(Instant now) {
    return stay.exists(now);
  }

  boolean isListed(Instant now) {
    return exists(now) && !stay.listed().isAfter(now);
  }

  boolean isOf(String region, String machineType) {
    return asked.word("region").equals(region) && asked.word("machineType").equals(machineType);
  }

  /** The same with one of the create's fields changed. */
  Machine with(String field, String value) {
    return with(field, StringNode.valueOf(value));
  }

  /** The same with one of the create's fields changed. */
  Machine with(String field, JsonNode value) {
    ObjectNode fields = asked.fields().deepCopy();
    fields.set(field, value);
    return new Machine(id, new Asked(fields), template, userId, settings, timeline, stay);
  }

  Machine with(Timeline other) {
    return new Machine(id, asked, template, userId, settings, other, stay);
  }

  Machine with(Settings other) {
    return new Machine(id, asked, template, userId, other, timeline, stay);
  }

  Machine goneFrom(Instant end) {
    var shorter = new Stay(stay.from(), stay.listed(), Optional.of(end));
    return new Machine(id, asked, template, userId, settings, timeline, shorter);
  }
}
