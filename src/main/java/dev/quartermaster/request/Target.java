package dev.quartermaster.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button or form is about: a request in one version, with the beginning of its fingerprint.
 * A claim of whoever sends it back; it counts only where it matches the stored row.
 */
public record Target(RequestId id, long version, String fingerprint) {
  private static final Pattern SHAPE =
      Pattern.compile("(R-[2-9A-Z]{4,8}):([0-9]{1,18}):([0-9a-f]{16}|-)");

  /** The target of a card drawn from that row. */
  public static Target of(Request request) {
    return new Target(request.id(), request.version(), fingerprint(request));
  }

  /**
   * The target of a card for those who decide: it stays the same for as long as the wish does,
   * whoever votes or looks meanwhile.
   */
  public static Target ofBallot(Request request) {
    return new Target(request.id(), request.ballot().orElseThrow().since(), fingerprint(request));
  }

  /** The target of what its asker can change: a ballot's where it is put to the vote. */
  public static Target ofWish(Request request) {
    return request.isPutToVote() ? ofBallot(request) : of(request);
  }

  /** The target in a text that came back from the chat, if it has the shape of one. */
  public static Optional<Target> parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (text.length() > 60 || !matcher.matches()) {
      return Optional.empty();
    }
    return RequestId.named(matcher.group(1))
        .map(id -> new Target(id, Long.parseLong(matcher.group(2)), matcher.group(3)));
  }

  /** Whether it was drawn from just that row. */
  public boolean matches(Request request) {
    return equals(of(request));
  }

  /** Whether it was drawn from the wish that is put to the vote now. */
  public boolean matchesBallot(Request request) {
    return request.ballot().isPresent() && equals(ofBallot(request));
  }

  @Override
  public String toString() {
    return id + ":" + version + ":" + fingerprint;
  }

  private static String fingerprint(Request request) {
    return request.quote().map(quote -> quote.fingerprint().forButton()).orElse("-");
  }
}
