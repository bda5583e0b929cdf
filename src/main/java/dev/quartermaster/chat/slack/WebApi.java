package dev.quartermaster.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's Web API by Slack's own client, made to send each call once: OkHttp would silently send a
 * post again when a pooled connection loses its answer.
 */
final class WebApi implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WebApi.class);
  private static final Duration LONGEST_CALL = Duration.ofMillis(2_500);
  private static final Duration LONGEST_LOOK_UP = Duration.ofSeconds(2);
  private static final long NORMAL_PAUSE_SECONDS = 5;
  private static final long LONGEST_PAUSE_SECONDS = 600;

  private final SlackOptions options;
  private final Vitals vitals;
  private final OkHttpClient http;
  private final Slack calls;
  private final Slack lookUps;

  WebApi(SlackOptions options, Vitals vitals) {
    this.options = options;
    this.vitals = vitals;
    this.http =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .callTimeout(LONGEST_CALL)
            .addInterceptor(new SentOnce())
            .addInterceptor(new BoundedAnswers())
            .build();
    var config = configuration(options);
    this.calls = Slack.getInstance(config, client(config, http));
    this.lookUps =
        Slack.getInstance(
            config, client(config, http.newBuilder().callTimeout(LONGEST_LOOK_UP).build()));
  }

  /** One call of a method. */
  @FunctionalInterface
  interface Call<T extends SlackApiTextResponse> {
    T with(MethodsClient client) throws IOException, SlackApiException;
  }

  /** What came of a call. */
  sealed interface Called<T> {
    /** Slack did it. */
    record Done<T>(T answer) implements Called<T> {}

    /** Slack says no, by its code. */
    record Refused<T>(String code) implements Called<T> {}

    /** Slack says not so fast. */
    record Limited<T>(Duration pause) implements Called<T> {}

    /** Nobody knows: no answer, or none that can be read. */
    record Unclear<T>(String why) implements Called<T> {}
  }

  /** Calls a method; 2.5 s at most. */
  <T extends SlackApiTextResponse> Called<T> call(Call<T> call) {
    return made(calls, call);
  }

  /** Looks something up; 2 s at most. */
  <T extends SlackApiTextResponse> Called<T> lookUp(Call<T> call) {
    return made(lookUps, call);
  }

  /** Asks for a link with the app's own token, whose refusal says nothing of the bot's. */
  Called<AppsConnectionsOpenResponse> openLink(Supplier<String> appToken) {
    var called =
        tried(calls, client -> client.appsConnectionsOpen(open -> open.token(appToken.get())));
    noted(called);
    return called;
  }

  /** The client for response addresses. */
  OkHttpClient http() {
    return http;
  }

  /** Bolt wants one at hand; our handlers never call by it. */
  Slack slack() {
    return calls;
  }

  @Override
  public void close() {
    try {
      calls.close();
      lookUps.close();
    } catch (Exception late) { // Slack's client declares nothing narrower.
      log.warn("web api closed late why={}", late.getClass().getSimpleName());
    }
  }

  private <T extends SlackApiTextResponse> Called<T> made(Slack slack, Call<T> call) {
    Called<T> called = tried(slack, call);
    noted(called);
    if (called instanceof Called.Refused<T>(String code) && Refusals.isOfToken(code)) {
      vitals.token(SlackHealth.Token.REFUSED);
    }
    return called;
  }

  private void noted(Called<?> called) {
    switch (called) {
      case Called.Done<?> _, Called.Limited<?> _, Called.Refused<?> _ -> vitals.answered();
      case Called.Unclear<?>(String why) -> vitals.silent(why);
    }
  }

  private <T extends SlackApiTextResponse> Called<T> tried(Slack slack, Call<T> call) {
    try {
      T answer = call.with(slack.methods(options.botToken().get(), options.installation().team()));
      if (answer == null) {
        return new Called.Unclear<>("empty answer");
      }
      return answer.isOk()
          ? new Called.Done<>(answer)
          : new Called.Refused<>(Optional.ofNullable(answer.getError()).orElse("unnamed"));
    } catch (SlackApiException answered) {
      var response = answered.getResponse();
      return response.code() == 429
          ? new Called.Limited<>(pause(Optional.ofNullable(response.header("Retry-After"))))
          : new Called.Unclear<>("http-" + response.code());
    } catch (IOException noAnswer) {
      return new Called.Unclear<>(noAnswer.getClass().getSimpleName());
    } catch (RuntimeException unreadable) { // Gson's, on an answer that isn't Slack's JSON.
      return new Called.Unclear<>("unreadable:" + unreadable.getClass().getSimpleName());
    }
  }

  private static Duration pause(Optional<String> retryAfter) {
    return Duration.ofSeconds(
        retryAfter
            .filter(seconds -> seconds.matches("[0-9]{1,6}"))
            .map(seconds -> Math.clamp(Long.parseLong(seconds), 1, LONGEST_PAUSE_SECONDS))
            .orElse(NORMAL_PAUSE_SECONDS));
  }

  private static SlackHttpClient client(SlackConfig config, OkHttpClient http) {
    var client = new SlackHttpClient(http);
    client.setConfig(config);
    return client;
  }

  private static SlackConfig configuration(SlackOptions options) {
    var config = new SlackConfig();
    config.setStatsEnabled(false);
    config.setProxyUrl(null);
    config.getHttpClientResponseHandlers().clear();
    config.setMethodsEndpointUrlPrefix(options.api().toString());
    return config;
  }
}
