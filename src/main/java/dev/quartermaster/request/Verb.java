package dev.quartermaster.request;

/** What can be done with a machine that exists. */
public enum Verb {
  START("start", "starting", "started"),
  STOP("stop", "stopping", "stopped"),
  /** With its static address, which would go on costing. */
  DESTROY("destroy", "destroying", "destroyed"),
  RESTART("restart", "restarting", "restarted"),
  /** Another name; which one is in the {@link Order}. */
  RENAME("rename", "renaming", "renamed"),
  /** Other hardware or a larger disk; which is in the {@link Order}. */
  RESIZE("resize", "resizing", "resized"),
  /** Its disk kept as it is. */
  SNAPSHOT("snapshot", "saving", "saved"),
  /** Its disk put back to a snapshot. */
  RESTORE("restore", "restoring", "put back"),
  /** A template made of it. */
  KEEP("keep", "copying", "copied"),
  /** Something small; what is in the {@link Order}. */
  ADJUST("change", "changing", "changed");

  private final String word;
  private final String progress;
  private final String done;

  Verb(String word, String progress, String done) {
    this.word = word;
    this.progress = progress;
    this.done = done;
  }

  /** The word that people type. */
  public String word() {
    return word;
  }

  /** What has been done to the machine in the end. */
  public String done() {
    return done;
  }

  /** What the cloud calls its doing about it. */
  String event() {
    return switch (this) {
      case SNAPSHOT -> "snapshot-create";
      case RESTORE -> "snapshot-restore";
      case KEEP -> "template-create";
      case START, STOP, DESTROY, RESTART, RENAME, RESIZE, ADJUST -> word;
    };
  }

  /** Whether to give the order twice could do it twice. */
  boolean once() {
    return this == SNAPSHOT || this == RESTORE || this == KEEP;
  }

  /** What is happening meanwhile. */
  public String progress() {
    return progress;
  }
}
