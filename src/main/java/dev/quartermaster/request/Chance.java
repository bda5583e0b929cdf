package dev.quartermaster.request;

import dev.quartermaster.machine.Marker;
import java.util.function.IntUnaryOperator;

/** Everything that is drawn by lot. Production draws from a secure source; tests from a seed. */
public final class Chance {
  private static final int MARKER_LENGTH = 12;
  private static final int ID_LENGTH = 4;
  private static final int TOKEN_LENGTH = 20;

  private final IntUnaryOperator below;

  /** Draws with a source that gives a number from 0 to below its argument. */
  public Chance(IntUnaryOperator below) {
    this.below = below;
  }

  /** A name for a new request; may be taken already. */
  public RequestId requestId() {
    return new RequestId("R-" + drawn(RequestId.ALPHABET, ID_LENGTH));
  }

  /** A mark for a new attempt: 60 random bits. */
  public Marker marker() {
    return new Marker("qm-" + drawn(Marker.ALPHABET, MARKER_LENGTH));
  }

  /** A token that says whose intent it is. */
  public String token() {
    return drawn(Marker.ALPHABET, TOKEN_LENGTH);
  }

  private String drawn(String alphabet, int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(below.applyAsInt(alphabet.length())));
    }
    return text.toString();
  }
}
