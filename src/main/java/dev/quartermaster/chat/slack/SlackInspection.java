package dev.quartermaster.chat.slack;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/**
 * Asks Slack about a bot that does not run, by calls that write nothing. Not for the bot itself:
 * each call is made once, waits for its answer, and is remembered by nobody.
 */
public final class SlackInspection {
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final String RIGHTS = "X-OAuth-Scopes";

  private final HttpUrl api;
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .retryOnConnectionFailure(false)
          .followRedirects(false)
          .followSslRedirects(false)
          .callTimeout(LONGEST)
          .addInterceptor(new BoundedAnswers())
          .build();

  /**
   * Asks at that address.
   *
   * @param api where the Web API is, ending in a slash
   * @param loopbackAllowed whether that may be this machine, for a local workspace
   * @throws IllegalArgumentException where a token may not be sent to that address
   */
  public SlackInspection(URI api, boolean loopbackAllowed) {
    if (!new SlackAddresses(loopbackAllowed).allows(api)) {
      throw new IllegalArgumentException(
          "api: " + LogValue.of(api.toString()) + " (expected: https://slack.com/api/)");
    }
    this.api = HttpUrl.get(api.toString());
  }

  /** What came of a call. */
  public sealed interface Told {
    /**
     * Slack did it.
     *
     * @param rights what the token may, as Slack says; empty where it doesn't
     * @param at what time it is for Slack
     */
    record Done(Facts facts, List<String> rights, Optional<Instant> at) implements Told {
      public Done {
        rights = List.copyOf(rights);
      }
    }

    /** Slack says no, by its code. */
    record Refused(String code) implements Told {}

    /** Nobody knows: no answer, or none that can be read. */
    record Silent(String why) implements Told {}
  }

  /**
   * What Slack says of a workspace or a channel; what it doesn't say is empty.
   *
   * @param team the token's workspace, {@code T…}
   * @param teamName its name
   * @param user the bot's name
   * @param member whether the bot is in the channel
   * @param archived whether the channel is
   */
  public record Facts(
      Optional<String> team,
      Optional<String> teamName,
      Optional<String> user,
      Optional<Boolean> member,
      boolean archived) {}

  /** Whose a bot's token is, and what it may: auth.test. */
  public Told token(String botToken) {
    return ask("auth.test", botToken, Map.of());
  }

  /** Whether an app's token opens links: apps.connections.open; the link itself is not opened. */
  public Told link(String appToken) {
    return ask("apps.connections.open", appToken, Map.of());
  }

  /** A channel, which takes a right that the bot can do without: conversations.info. */
  public Told channel(String botToken, String channel) {
    return ask("conversations.info", botToken, Map.of("channel", channel));
  }

  private Told ask(String method, String token, Map<String, String> form) {
    var body = new FormBody.Builder();
    form.forEach(body::add);
    var request =
        new Request.Builder()
            .url(api.newBuilder().addPathSegments(method).build())
            .header("Authorization", "Bearer " + token)
            .post(body.build())
            .build();
    try (Response response = http.newCall(request).execute()) {
      return Json.read(response.body().string())
          .map(json -> told(response, json))
          .orElseGet(() -> new Told.Silent("HTTP status " + response.code()));
    } catch (IOException noAnswer) {
      return new Told.Silent(noAnswer.getClass().getSimpleName());
    }
  }

  private static Told told(Response response, JsonNode json) {
    if (!json.path("ok").asBoolean(false)) {
      return new Told.Refused(LogValue.of(json.path("error").asString("unnamed")));
    }
    List<String> rights =
        Optional.ofNullable(response.header(RIGHTS)).stream()
            .flatMap(header -> Stream.of(header.split(",", -1)))
            .map(String::strip)
            .filter(right -> !right.isEmpty())
            .toList();
    JsonNode channel = json.path("channel");
    var facts =
        new Facts(
            text(json, "team_id"),
            text(json, "team"),
            text(json, "user"),
            channel.has("is_member")
                ? Optional.of(channel.path("is_member").asBoolean(false))
                : Optional.empty(),
            channel.path("is_archived").asBoolean(false));
    return new Told.Done(
        facts,
        rights,
        Optional.ofNullable(response.headers().getDate("Date")).map(Date::toInstant));
  }

  private static Optional<String> text(JsonNode json, String key) {
    return Optional.of(json.path(key).asString("")).filter(text -> !text.isEmpty());
  }
}
