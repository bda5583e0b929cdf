package dev.quartermaster.chat.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jetty.http.HttpFields;

/**
 * Whether Slack signed exactly these bytes, now (Slack docs, "Verifying requests from Slack"). Ours
 * and not Bolt's, because Bolt parses first, takes stamps from the future and compares with {@code
 * equals}.
 */
final class SignatureCheck {
  private static final long TOLERANCE_SECONDS = 300;
  private static final Pattern SIGNATURE = Pattern.compile("v0=[0-9a-f]{64}");
  private static final Pattern STAMP = Pattern.compile("[0-9]{1,12}");

  private final Supplier<String> secret;
  private final InstantSource clock;

  SignatureCheck(Supplier<String> secret, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /** What the headers claim. */
  sealed interface Claim {
    /** One stamp in time and one well-formed signature, not yet verified. */
    record Stamped(String timestamp, String signature) implements Claim {
      String key() {
        return timestamp + ":" + signature;
      }
    }

    /** Nothing that could be genuine. */
    record Unfit(String reason) implements Claim {}
  }

  /** Reads the claim before any of the body is read. */
  Claim claim(HttpFields headers) {
    List<String> signatures = headers.getValuesList("X-Slack-Signature");
    List<String> stamps = headers.getValuesList("X-Slack-Request-Timestamp");
    if (signatures.size() != 1 || stamps.size() != 1) {
      return new Claim.Unfit("signature-headers=" + signatures.size() + "," + stamps.size());
    }
    String signature = signatures.getFirst();
    String stamp = stamps.getFirst();
    if (!SIGNATURE.matcher(signature).matches()) {
      return new Claim.Unfit("signature-shape");
    }
    if (!STAMP.matcher(stamp).matches()) {
      return new Claim.Unfit("stamp-shape");
    }
    long skew = clock.instant().getEpochSecond() - Long.parseLong(stamp);
    if (Math.abs(skew) > TOLERANCE_SECONDS) {
      return new Claim.Unfit("stamp-skew-seconds=" + skew);
    }
    return new Claim.Stamped(stamp, signature);
  }

  /** Whether the claim holds for these bytes; takes equally long for any wrong signature. */
  boolean holds(Claim.Stamped claim, byte[] body) {
    byte[] expected = ("v0=" + mac(claim.timestamp(), body)).getBytes(StandardCharsets.US_ASCII);
    byte[] given = claim.signature().getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, given);
  }

  private String mac(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.get().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException("computing HmacSHA256", everyJavaHasIt);
    }
  }
}
