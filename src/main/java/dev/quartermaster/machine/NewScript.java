package dev.quartermaster.machine;

import java.nio.charset.StandardCharsets;

/**
 * A start-up script to be made: bash for Linux, PowerShell for Windows.
 *
 * @param name its name
 * @param text what it does, at most 16 KB (R34)
 * @param once whether it runs at the first boot only
 */
public record NewScript(String name, String text, boolean once) {
  /** Longest text, in bytes of UTF-8. */
  public static final int MAX_BYTES = 16 * 1024;

  public NewScript {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (name.isBlank() || bytes == 0 || bytes > MAX_BYTES) {
      throw new IllegalArgumentException(
          "script: " + bytes + " bytes (expected: a name, and 1 to " + MAX_BYTES + " bytes)");
    }
  }
}
