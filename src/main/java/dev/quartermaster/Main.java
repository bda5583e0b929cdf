package dev.quartermaster;

/** The command line. */
public final class Main {
  private Main() {}

  /** Runs the command that the first argument names. */
  public static void main(String[] args) {}
}
