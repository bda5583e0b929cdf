package dev.quartermaster.paperspace.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why there was no answer, in fixed words: a library's own may quote URLs and headers (A42). */
public final class Silence {
  private Silence() {}

  /** The words for it. */
  public static String wordsFor(IOException exception) {
    return switch (exception) {
      case UnknownHostException _ -> "the API's host name could not be resolved";
      case ConnectException _ -> "no connection to the API";
      case SSLException _ -> "no secure connection to the API";
      case InterruptedIOException _ -> "no answer in time";
      default -> "the connection was lost";
    };
  }
}
