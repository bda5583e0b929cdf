package dev.quartermaster.chat.slack;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The response address of one interaction: five messages within 30 minutes (Slack docs, handling
 * user interaction), to Slack's own hosts only (A50), kept in memory only.
 */
final class ResponseLine {
  private static final Logger log = LoggerFactory.getLogger(ResponseLine.class);
  private static final int MOST = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final Optional<HttpUrl> address;
  private final OkHttpClient http;
  private final LongSupplier nanoTime;
  private final long until;
  private final AtomicInteger used = new AtomicInteger();

  private ResponseLine(Optional<HttpUrl> address, OkHttpClient http, LongSupplier nanoTime) {
    this.address = address;
    this.http = http;
    this.nanoTime = nanoTime;
    this.until = nanoTime.getAsLong() + LIFE.toNanos();
  }

  /** Makes lines for as long as the bot runs. */
  record Maker(SlackAddresses allowed, OkHttpClient http, LongSupplier nanoTime) {
    ResponseLine to(Optional<String> address) {
      Optional<HttpUrl> checked = address.flatMap(allowed::checked).flatMap(Maker::agreed);
      if (address.isPresent() && checked.isEmpty()) {
        log.warn("response address refused reason=host");
      }
      return new ResponseLine(checked, http, nanoTime);
    }

    /** Two parsers must see the same host, or none is trusted. */
    private static Optional<HttpUrl> agreed(URI uri) {
      return Optional.ofNullable(HttpUrl.parse(uri.toString()))
          .filter(url -> url.host().equals(uri.getHost().replace("[", "").replace("]", "")));
    }
  }

  /** Sends a message; false when this line doesn't lead there, or nobody knows whether it did. */
  boolean send(JsonNode message) {
    if (address.isEmpty() || nanoTime.getAsLong() - until > 0 || used.incrementAndGet() > MOST) {
      return false;
    }
    var request =
        new Request.Builder()
            .url(address.get())
            .post(RequestBody.create(message.toString(), JSON))
            .build();
    try (var response = http.newCall(request).execute()) {
      return response.code() == 200;
    } catch (IOException noAnswer) {
      log.warn("private answer not delivered why={}", noAnswer.getClass().getSimpleName());
      return false;
    }
  }
}
