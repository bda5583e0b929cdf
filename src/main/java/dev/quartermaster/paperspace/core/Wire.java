package dev.quartermaster.paperspace.core;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * What we read of the Core API's objects, under its own names (CORE-API-Docs; recorded answers in
 * gradient-cli's tests). Any of it may be null or missing.
 */
final class Wire {
  private Wire() {}

  /** From getMachines, getMachinePublic (with events) and createSingleMachinePublic. */
  record Machine(
      Optional<String> id,
      Optional<String> name,
      Optional<String> state,
      Optional<String> machineType,
      Optional<String> usageRate,
      Optional<String> region,
      Optional<String> publicIpAddress,
      Optional<String> privateIpAddress,
      Optional<String> userId,
      Optional<String> dtCreated,
      Optional<List<Event>> events) {}

  /** From getMachinePublic. */
  record Event(
      Optional<String> name,
      Optional<String> state,
      Optional<String> errorMsg,
      Optional<String> dtCreated) {}

  /** From getAvailability. */
  record Availability(Optional<Boolean> available) {}

  /** From getTemplates. */
  record Template(
      Optional<String> id, Optional<String> label, Optional<String> os, Optional<String> region) {}

  /** From getNetworks. */
  record Network(Optional<String> id, Optional<String> name, Optional<String> region) {}

  /** From getScripts. */
  record Script(
      Optional<String> id,
      Optional<String> name,
      @JsonProperty("isEnabled") Optional<Boolean> enabled) {}

  /** From getUsers; all lower case here, though create says firstName and lastName. */
  record User(
      Optional<String> id,
      Optional<String> email,
      Optional<String> firstname,
      Optional<String> lastname) {}
}
