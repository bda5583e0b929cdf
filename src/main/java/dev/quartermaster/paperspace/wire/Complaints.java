package dev.quartermaster.paperspace.wire;

import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Secret;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Turns answers that aren't a success into problems, in the cloud's words less our secrets. */
public final class Complaints {
  private static final Pattern BILLING =
      Pattern.compile(
          "\\bpayment|credit card|past due|outstanding balance|insufficient (funds|credit)"
              + "|good standing|\\bbilling (problem|issue|information|details|account)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SOLD_OUT =
      Pattern.compile(
          "\\b(out of|insufficient|not enough|no( more)?|lack(s|ing)?( of)?) capacity"
              + "|\\bsold out\\b|\\bhigher than normal demand",
          Pattern.CASE_INSENSITIVE);

  private final Secret key;
  private final InstantSource clock;

  Complaints(Secret key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  /** The problem that an answer outside 2xx states. */
  public CloudProblem problem(Answer answer) {
    return problem(answer, UnaryOperator.identity());
  }

  /** The same, with one more secret taken out of the words. */
  public CloudProblem problem(Answer answer, UnaryOperator<String> withoutSecret) {
    if (answer.status() >= 300 && answer.status() < 400) {
      return CloudProblem.of(Kind.GARBLED, "unexpected redirect");
    }
    ErrorBody body = ErrorBody.of(answer);
    String words = Words.quoted(withoutKey(withoutSecret.apply(body.message())));
    return new CloudProblem(
        kind(answer.status(), body.status(), words),
        words,
        answer.retryAfter().flatMap(header -> RetryAfter.parse(header, clock)));
  }

  /** An outside text as it may be quoted. */
  String withoutKey(String text) {
    return text.replace(key.reveal(), "***");
  }

  // A status inside refines a refusal; it can't make one of a server's own failure.
  private static Kind kind(int outer, Optional<Integer> inner, String words) {
    if (outer >= 500 || outer == 408) {
      return Kind.UNREACHABLE;
    }
    if (outer < 400) {
      return Kind.GARBLED;
    }
    if (words.toLowerCase(Locale.ROOT).contains("invalid api token")) {
      return Kind.KEY_REFUSED;
    }
    if (outer == 404 || outer == 429) {
      return refusal(outer);
    }
    Kind kind = refusal(inner.orElse(outer));
    boolean settled = kind == Kind.REFUSED || kind == Kind.KEY_REFUSED;
    if (settled && BILLING.matcher(words).find()) {
      return Kind.BILLING;
    }
    return kind == Kind.REFUSED && SOLD_OUT.matcher(words).find() ? Kind.SOLD_OUT : kind;
  }

  private static Kind refusal(int status) {
    return switch (status) {
      case 401, 403 -> Kind.KEY_REFUSED;
      case 402 -> Kind.BILLING;
      case 404 -> Kind.NOT_FOUND;
      case 429 -> Kind.RATE_LIMITED;
      default -> status >= 500 ? Kind.UNREACHABLE : Kind.REFUSED;
    };
  }
}
