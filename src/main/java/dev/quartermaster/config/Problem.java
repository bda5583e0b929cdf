package dev.quartermaster.config;

/**
 * One thing that is wrong in the settings. It never holds a secret's value.
 *
 * @param file the file it stands in, or {@code environment}
 * @param line counted from 1; 0 when it has no line
 * @param key the whole path, such as {@code slack.team_id}; for the environment the variable's name
 * @param what what was found
 * @param expected what would be right
 */
public record Problem(String file, int line, String key, String what, String expected) {
  /** One line for a person: {@code file:line key: what (expected: …)}. */
  public String sentence() {
    String place = line == 0 ? file : file + ":" + line;
    String subject = key.isEmpty() ? place : place + " " + key;
    return subject + ": " + what + " (expected: " + expected + ")";
  }
}
