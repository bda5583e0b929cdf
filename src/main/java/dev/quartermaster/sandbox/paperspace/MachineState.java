package dev.quartermaster.sandbox.paperspace;

import java.util.Arrays;
import java.util.Optional;

/** The states that the Core API names. */
enum MachineState {
  PROVISIONING("provisioning"),
  STARTING("starting"),
  SERVICEREADY("serviceready"),
  READY("ready"),
  STOPPING("stopping"),
  RESTARTING("restarting"),
  UPGRADING("upgrading"),
  OFF("off");

  private final String word;

  MachineState(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  boolean uses() {
    return this != OFF;
  }

  boolean runs() {
    return this == SERVICEREADY || this == READY || this == RESTARTING;
  }

  static Optional<MachineState> named(String word) {
    return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
  }
}
