package dev.quartermaster.sandbox.paperspace;

import java.util.Arrays;
import java.util.Optional;

/** What a request asks for, under either API; the name is the one that faults are armed with. */
public enum Operation {
  /** Makes a machine: POST /machines/createSingleMachinePublic. */
  CREATE("create"),
  /** Lists machines: GET /machines/getMachines. */
  LIST("list"),
  /** One machine with its events: GET /machines/getMachinePublic. */
  SHOW("show"),
  /** POST /machines/{id}/start. */
  START("start"),
  /** POST /machines/{id}/stop. */
  STOP("stop"),
  /** POST /machines/{id}/restart. */
  RESTART("restart"),
  /** POST /machines/{id}/destroyMachine. */
  DESTROY("destroy"),
  /** POST /machines/{id}/updateMachinePublic. */
  UPDATE("update"),
  /** GET /machines/getAvailability. */
  AVAILABILITY("availability"),
  /** GET /machines/getUtilization. */
  UTILIZATION("utilization"),
  /** POST or GET /machines/{id}/setMachineAccess. */
  ACCESS("access"),
  /** GET /users/getUsers. */
  USERS("users"),
  /** GET /templates/getTemplates. */
  TEMPLATES("templates"),
  /** GET /networks/getNetworks. */
  NETWORKS("networks"),
  /** POST /scripts/createScript. */
  SCRIPT_CREATE("script-create"),
  /** GET /scripts/getScripts. */
  SCRIPTS("scripts"),
  /** GET /scripts/getScript. */
  SCRIPT_SHOW("script-show"),
  /** GET /scripts/getScriptText. */
  SCRIPT_TEXT("script-text"),
  /** POST /scripts/{id}/destroy. */
  SCRIPT_DESTROY("script-destroy"),
  /** POST /resourceDelegations/create. */
  DELEGATION("delegation"),
  /** v1 only: /machine-events. */
  EVENTS("events"),
  /** v1 only: /auth/session and what else concerns the key's user. */
  SESSION("session"),
  /** v1 only: /machines/{id}/accessors. */
  ACCESSORS("accessors"),
  /** v1 only: /custom-templates. */
  CUSTOM_TEMPLATES("custom-templates"),
  /** v1 only: /public-ips. */
  ADDRESSES("public-ips"),
  /** v1 only: /snapshots. */
  SNAPSHOTS("snapshots"),
  /** v1 only: /health. */
  HEALTH("health");

  private final String word;

  Operation(String word) {
    this.word = word;
  }

  /** The name used at the control door. */
  public String word() {
    return word;
  }

  static Optional<Operation> named(String word) {
    return Arrays.stream(values()).filter(operation -> operation.word.equals(word)).findFirst();
  }
}
