package dev.quartermaster.sandbox.paperspace;

import java.util.Arrays;
import java.util.Optional;

/** The ways in which the simulator can be told to misbehave. */
public enum FaultKind {
  /** See {@link #explanation()}. */
  NO_CAPACITY(
      Stage.WORK,
      "no-capacity",
      Operation.CREATE,
      0,
      "accepted, then a start event with an error and state off"),
  /** See {@link #explanation()}. */
  SOLD_OUT(Stage.WORK, "sold-out", Operation.AVAILABILITY, 0, "availability answers false"),
  /** See {@link #explanation()}. */
  LIST_LAG(
      Stage.WORK,
      "list-lag",
      Operation.CREATE,
      60,
      "the new machine shows in lists only SECONDS later"),
  /** See {@link #explanation()}. */
  STUCK_PROVISIONING(
      Stage.WORK,
      "stuck-provisioning",
      Operation.CREATE,
      0,
      "the new machine stays provisioning for ever"),
  /** See {@link #explanation()}. */
  IP_LATE(
      Stage.WORK, "ip-late", Operation.CREATE, 45, "ready, but the public IP comes SECONDS after"),
  /** See {@link #explanation()}. */
  IP_NEVER(Stage.WORK, "ip-never", Operation.CREATE, 0, "ready, but the public IP never comes"),
  /** See {@link #explanation()}. */
  PLACEHOLDER_IP(
      Stage.WORK,
      "placeholder-ip",
      Operation.CREATE,
      0,
      "until it runs the machine shows 169.255.255.254, as the documentation's example does"),
  /** See {@link #explanation()}. */
  USER_MADE_MACHINE_REFUSED(
      Stage.WORK,
      "user-made-machine-refused",
      Operation.CREATE,
      0,
      "the new user is made, then 400"),
  /** See {@link #explanation()}. */
  LATE_COMMIT(
      Stage.AFTER,
      "late-commit",
      Operation.CREATE,
      60,
      "answer lost; the machine appears SECONDS later"),
  /** See {@link #explanation()}. */
  LOST_BEFORE(
      Stage.INSTEAD,
      "lost-before",
      Operation.CREATE,
      0,
      "connection cut without a byte, nothing done"),
  /** See {@link #explanation()}. */
  LOST_AFTER(
      Stage.AFTER,
      "lost-after",
      Operation.CREATE,
      0,
      "the work is done, then the connection is cut without a byte"),
  /** See {@link #explanation()}. */
  HANG(
      Stage.AFTER,
      "hang",
      Operation.CREATE,
      35,
      "the work is done, no byte for SECONDS (real), then the connection is cut"),
  /** See {@link #explanation()}. */
  SLOW_DRIP(
      Stage.AFTER,
      "slow-drip",
      Operation.CREATE,
      1,
      "the work is done, one byte each SECONDS (real), cut after 100 bytes"),
  /** See {@link #explanation()}. */
  TOO_MANY_REQUESTS(
      Stage.INSTEAD, "429", Operation.LIST, 10, "429 with Retry-After SECONDS, nothing done"),
  /** See {@link #explanation()}. */
  SERVER_ERROR(Stage.INSTEAD, "500", Operation.CREATE, 0, "500 with a JSON error, nothing done"),
  /** See {@link #explanation()}. */
  EMPTY_503(
      Stage.INSTEAD, "503-empty", Operation.CREATE, 0, "503 with an empty body, nothing done"),
  /** See {@link #explanation()}. */
  HTML_502(
      Stage.INSTEAD, "502-html", Operation.CREATE, 0, "502 with a proxy's HTML page, nothing done"),
  /** See {@link #explanation()}. */
  HTML_200(
      Stage.AFTER, "200-html", Operation.CREATE, 0, "the work is done, then 200 with an HTML page"),
  /** See {@link #explanation()}. */
  EMPTY_200(
      Stage.AFTER,
      "200-empty",
      Operation.CREATE,
      0,
      "the work is done, then 200 with an empty body"),
  /** See {@link #explanation()}. */
  MALFORMED(
      Stage.AFTER,
      "malformed",
      Operation.CREATE,
      0,
      "the work is done, then half of the JSON answer"),
  /** See {@link #explanation()}. */
  HUGE(
      Stage.AFTER, "huge", Operation.CREATE, 0, "the work is done, then a chunked answer of 5 MiB"),
  /** See {@link #explanation()}. */
  WRONG_MACHINE(
      Stage.AFTER,
      "wrong-machine",
      Operation.CREATE,
      0,
      "the work is done, the answer describes another machine"),
  /** See {@link #explanation()}. */
  WRONG_TYPES(
      Stage.AFTER,
      "wrong-types",
      Operation.CREATE,
      0,
      "the work is done, the answer has a number for an id and an array for a state"),
  /** See {@link #explanation()}. */
  NULL_200(
      Stage.AFTER,
      "200-null",
      Operation.CREATE,
      0,
      "the work is done, then 200 with the JSON null"),
  /** See {@link #explanation()}. */
  BAD_KEY(
      Stage.INSTEAD,
      "bad-key",
      Operation.CREATE,
      0,
      "answers as to an unknown API key, nothing done");

  /** Where a fault strikes. */
  private enum Stage {
    WORK,
    INSTEAD,
    AFTER
  }

  private final Stage stage;
  private final String word;
  private final Operation usual;
  private final double usualSeconds;
  private final String explanation;

  FaultKind(Stage stage, String word, Operation usual, double usualSeconds, String explanation) {
    this.stage = stage;
    this.word = word;
    this.usual = usual;
    this.usualSeconds = usualSeconds;
    this.explanation = explanation;
  }

  /** The name used at the control door. */
  public String word() {
    return word;
  }

  /** One line that says what a client sees. */
  public String explanation() {
    return explanation;
  }

  /** The operation it strikes unless another is named. */
  public Operation usual() {
    return usual;
  }

  /** The number of seconds unless another is given. */
  public double usualSeconds() {
    return usualSeconds;
  }

  /**
   * True when it changes what becomes of the machine; false when it changes what the client reads.
   */
  boolean strikesTheWork() {
    return stage == Stage.WORK;
  }

  /** True when the work is left undone, unless the fault says otherwise. */
  boolean strikesFirst() {
    return stage == Stage.INSTEAD;
  }

  static Optional<FaultKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
