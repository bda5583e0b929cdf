package dev.quartermaster;

/** Exit codes, after sysexits.h. */
final class ExitCode {
  /** All went well. */
  static final int OK = 0;

  /** What was to be shown did not come about. */
  static final int FAILED = 1;

  /** Something that is needed can't be had, such as the data file. */
  static final int UNAVAILABLE = 69;

  /** The settings are wrong. */
  static final int CONFIG = 78;

  private ExitCode() {}
}
