package dev.quartermaster.request;

/** What can be done with a machine that exists. */
public enum Verb {
  START("start", "starting"),
  STOP("stop", "stopping"),
  /** With its static address, which would go on costing. */
  DESTROY("destroy", "destroying");

  private final String word;
  private final String progress;

  Verb(String word, String progress) {
    this.word = word;
    this.progress = progress;
  }

  /** The word that people type. */
  public String word() {
    return word;
  }

  /** What is happening meanwhile. */
  public String progress() {
    return progress;
  }
}
