package dev.quartermaster.chat.slack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends deliveries as Slack does. */
final class Sender implements AutoCloseable {
  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
  private final int port;
  private final String secret;
  private final InstantSource clock;

  Sender(int port, String secret, InstantSource clock) {
    this.port = port;
    this.secret = secret;
    this.clock = clock;
  }

  /** What came back. */
  record Received(int status, String body) {
    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }
  }

  int port() {
    return port;
  }

  /** Signs these bytes now and sends them. */
  Received send(String body) {
    return send(signed(body).build());
  }

  /** Sends an event, written with single quotes. */
  Received sendJson(String singleQuoted) {
    String body = EventBodies.json(singleQuoted);
    var bytes = RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON);
    return send(signed(body).post(bytes).build());
  }

  Received send(Request request) {
    try (var response = http.newCall(request).execute()) {
      return new Received(response.code(), response.body().string());
    } catch (IOException noAnswer) {
      throw new IllegalStateException("sending to the front", noAnswer);
    }
  }

  Request.Builder signed(String body) {
    return signed(body, Long.toString(clock.instant().getEpochSecond()));
  }

  Request.Builder signed(String body, String timestamp) {
    return unsigned(body)
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", signature(timestamp, body));
  }

  Request.Builder unsigned(String body) {
    return new Request.Builder()
        .url("http://127.0.0.1:" + port + "/slack/events")
        .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), FORM));
  }

  String signature(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String base = "v0:" + timestamp + ":" + body;
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException("signing", everyJavaHasIt);
    }
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
