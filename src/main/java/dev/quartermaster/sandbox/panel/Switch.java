package dev.quartermaster.sandbox.panel;

import dev.quartermaster.sandbox.paperspace.Fault;
import dev.quartermaster.sandbox.paperspace.FaultKind;
import java.util.Optional;
import java.util.stream.Stream;

/** The faults of the main job that the panel offers, each as a switch that strikes once. */
enum Switch {
  LOST_AFTER("Answer lost, machine made", FaultKind.LOST_AFTER),
  LOST_BEFORE("Connection cut, nothing made", FaultKind.LOST_BEFORE),
  HANG("No answer for 35 s", FaultKind.HANG),
  SLOW("One byte a second", FaultKind.SLOW_DRIP),
  SERVER_ERROR("Answers 500", FaultKind.SERVER_ERROR),
  TOO_MANY("Answers 429, too many requests", FaultKind.TOO_MANY_REQUESTS),
  BAD_KEY("API key refused", FaultKind.BAD_KEY),
  MALFORMED("Half an answer", FaultKind.MALFORMED),
  WRONG_MACHINE("Answer about another machine", FaultKind.WRONG_MACHINE),
  SOLD_OUT("Type sold out", FaultKind.SOLD_OUT),
  NO_CAPACITY("Accepted, but no room to start", FaultKind.NO_CAPACITY),
  STUCK("Stays provisioning for ever", FaultKind.STUCK_PROVISIONING),
  IP_LATE("Public IP comes late", FaultKind.IP_LATE),
  PLACEHOLDER_IP("Shows a placeholder IP first", FaultKind.PLACEHOLDER_IP);

  private final String label;
  private final FaultKind kind;

  Switch(String label, FaultKind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** What is written beside the switch. */
  String label() {
    return label;
  }

  /** One line that says what the bot will meet. */
  String explanation() {
    return kind.explanation().replace("SECONDS", plain(kind.usualSeconds()) + " s");
  }

  FaultKind kind() {
    return kind;
  }

  /** Strikes the next create, or the next look at what is sold for that one fault. */
  Fault fault() {
    Fault once = Fault.once(kind);
    return kind == FaultKind.TOO_MANY_REQUESTS ? once.on(FaultKind.SERVER_ERROR.usual()) : once;
  }

  static Optional<Switch> named(String name) {
    return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  private static String plain(double seconds) {
    return Long.toString(Math.round(seconds));
  }
}
