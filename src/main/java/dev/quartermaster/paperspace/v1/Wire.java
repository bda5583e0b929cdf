package dev.quartermaster.paperspace.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What we read of the API's objects, under its own names (its OpenAPI document, served at {@code
 * /v1/openapi.json}). Any of it may be null or missing.
 */
final class Wire {
  private Wire() {}

  /** From /machines. */
  record Machine(
      Optional<String> id,
      Optional<String> name,
      Optional<String> state,
      Optional<String> machineType,
      Optional<String> region,
      Optional<String> publicIp,
      Optional<String> publicIpType,
      Optional<String> privateIp,
      Optional<String> networkId,
      Optional<Long> storageTotal,
      Optional<BigDecimal> usageRate,
      Optional<BigDecimal> storageRate,
      Optional<Boolean> autoShutdownEnabled,
      Optional<Integer> autoShutdownTimeout,
      Optional<Boolean> autoSnapshotEnabled,
      Optional<String> dtCreated,
      Optional<String> dtDeleted) {}

  /** From /machine-events, and beside the thing that was changed. */
  record Event(
      Optional<String> id,
      Optional<String> name,
      Optional<String> state,
      Optional<String> machineId,
      Optional<String> dtCreated,
      Optional<String> dtFinished,
      Optional<String> error) {}

  /** What a create or an action on a machine answers. */
  record Changed(Optional<Machine> data, Optional<Event> event) {}

  /** What the API does about a change; beside it stands whatever was changed. */
  record Done(Optional<Event> event) {}

  /** From /snapshots. */
  record Snapshot(
      Optional<String> id,
      Optional<String> name,
      Optional<String> machineId,
      @JsonProperty("isAutoSnapshot") Optional<Boolean> automatic) {}

  /** From /public-ips. */
  record Address(
      Optional<String> ip, Optional<String> region, Optional<String> assignedMachineId) {}

  /** From /machines/{id}/accessors. */
  record Accessor(Optional<User> user, Optional<String> dtDeleted) {}

  /** From /machine-availability. */
  record Availability(Optional<Boolean> available) {}

  /** A type that a template can be put on. */
  record Fitting(
      Optional<String> machineTypeLabel,
      @JsonProperty("isAvailable") Optional<Boolean> available) {}

  /** From /os-templates and /custom-templates; only the latter have a region. */
  record Template(
      Optional<String> id,
      Optional<String> name,
      Optional<String> operatingSystemLabel,
      Optional<String> region,
      Optional<List<Fitting>> availableMachineTypes,
      Optional<String> dtDeleted) {}

  /** From /private-networks. */
  record Network(
      Optional<String> id,
      Optional<String> name,
      Optional<String> region,
      Optional<String> dtDeleted) {}

  /** From /startup-scripts. */
  record Script(
      Optional<String> id,
      Optional<String> name,
      @JsonProperty("isEnabled") Optional<Boolean> enabled,
      Optional<String> dtDeleted) {}

  /** Somebody, as the team and the accessors name him. */
  record User(
      Optional<String> id,
      Optional<String> email,
      Optional<String> firstName,
      Optional<String> lastName) {}

  /** From /teams/{id}/users. */
  record Member(
      @JsonProperty("isAdmin") Optional<Boolean> admin,
      @JsonProperty("isOwner") Optional<Boolean> owner,
      Optional<User> user) {}
}
