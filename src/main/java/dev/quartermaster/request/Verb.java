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
  RESIZE("resize", "resizing", "resized");

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

  /** What is happening meanwhile. */
  public String progress() {
    return progress;
  }
}
