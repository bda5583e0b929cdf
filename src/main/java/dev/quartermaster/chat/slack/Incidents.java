package dev.quartermaster.chat.slack;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bugs, each with an id for the log and the person. Messages of exceptions stay out of the log:
 * they may quote what somebody sent.
 */
final class Incidents {
  private static final Logger log = LoggerFactory.getLogger(Incidents.class);
  private static final int FRAMES = 12;

  private final Supplier<String> ids;

  Incidents(Supplier<String> ids) {
    this.ids = ids;
  }

  /** Logs a bug on one line and gives its id. */
  String report(String doing, Throwable bug) {
    String id = ids.get();
    log.error(
        "incident={} doing={} bug={} at={}", id, doing, bug.getClass().getName(), frames(bug));
    return id;
  }

  private static String frames(Throwable bug) {
    return Arrays.stream(bug.getStackTrace())
        .limit(FRAMES)
        .map(frame -> frame.getClassName() + ":" + frame.getLineNumber())
        .collect(Collectors.joining(","));
  }
}
