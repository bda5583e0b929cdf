package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.Delivery.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * The way to the bot, with Slack's time limit: to its address, signed and form-encoded, or, when it
 * has none, by its links.
 */
final class BotLink implements AutoCloseable {
  private static final String PATH = "slack/events";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final AtomicReference<Optional<URI>> bot;
  private final AtomicLong count = new AtomicLong();
  private final Signature signature;
  private final World world;
  private final LinkRoad road;

  BotLink(World world, LinkRoad road) {
    this.world = world;
    this.road = road;
    this.bot = new AtomicReference<>(world.options().botUrl());
    this.signature = new Signature(world.options().secrets().signingSecret());
  }

  void connect(URI botUrl) {
    bot.set(Optional.of(botUrl));
  }

  /** Sends form fields, signed now, or in an envelope. */
  Delivery send(String kind, Map<String, String> form) {
    if (bot.get().isEmpty()) {
      return send(kind, road.envelope(form), List.of());
    }
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(kind, new Bytes(bytes), signed(bytes));
  }

  /** Sends these bytes with these headers, whatever they are; an envelope has none. */
  Delivery send(String kind, Bytes body, List<Map.Entry<String, String>> headers) {
    var delivery =
        new Delivery(count.incrementAndGet(), kind, body, headers, outcome(body, headers));
    world.history().add((order, at) -> new WorkspaceEvent.Delivered(order, at, delivery));
    return delivery;
  }

  /** The headers that Slack would send these bytes with now. */
  List<Map.Entry<String, String>> signed(byte[] body) {
    String stamp = Long.toString(world.options().timing().clock().instant().getEpochSecond());
    return List.of(
        Map.entry("Content-Type", "application/x-www-form-urlencoded"),
        Map.entry("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)"),
        Map.entry("Accept", "application/json,*/*"),
        Map.entry("X-Slack-Request-Timestamp", stamp),
        Map.entry("X-Slack-Signature", signature.of(stamp, body)));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Outcome outcome(Bytes body, List<Map.Entry<String, String>> headers) {
    var url = bot.get();
    if (url.isEmpty()) {
      return road.outcome(body);
    }
    var request =
        HttpRequest.newBuilder(slashed(url.get()).resolve(PATH))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.copy()));
    headers.forEach(header -> request.header(header.getKey(), header.getValue()));
    return exchanged(request.build());
  }

  private static URI slashed(URI url) {
    return url.toString().endsWith("/") ? url : URI.create(url + "/");
  }

  private Outcome exchanged(HttpRequest request) {
    long start = world.options().timing().nanos().getAsLong();
    var limit = world.options().timing().ackLimit();
    var answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      return read(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS), since(start));
    } catch (TimeoutException _) {
      answer.cancel(true);
      return new Outcome.TimedOut(since(start));
    } catch (ExecutionException e) {
      return new Outcome.Unreachable(reason(e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.Unreachable("interrupted");
    }
  }

  private static String reason(ExecutionException e) {
    return e.getCause() instanceof IOException cause ? cause.toString() : e.toString();
  }

  private static Outcome read(HttpResponse<String> answer, Duration took) {
    return answer.statusCode() == 200
        ? new Outcome.Acked(answer.body(), took)
        : new Outcome.Refused(answer.statusCode(), answer.body(), took);
  }

  private Duration since(long start) {
    return Duration.ofNanos(world.options().timing().nanos().getAsLong() - start);
  }
}
