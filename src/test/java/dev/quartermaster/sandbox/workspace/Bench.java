package dev.quartermaster.sandbox.workspace;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** A workspace with a scripted bot and Slack's own client, on a clock that stands still. */
final class Bench implements AutoCloseable {
  final SettableClock clock = new SettableClock();
  final ScriptedBot bot = new ScriptedBot();
  final SlackWorkspace workspace;
  private final WorkspaceOptions options;
  private final Slack slack;
  private final HttpClient http = HttpClient.newHttpClient();

  Bench() {
    this(options -> options);
  }

  Bench(UnaryOperator<WorkspaceOptions> change) {
    var counter = new AtomicLong();
    var asSlack = Timing.asSlack(clock, System::nanoTime);
    options = change.apply(WorkspaceOptions.acme(asSlack, () -> "ID" + counter.incrementAndGet()));
    workspace = SlackWorkspace.open(options);
    workspace.connectBot(bot.url());
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(workspace.apiUrl().toString());
    config.setStatsEnabled(false);
    config.setProxyUrl(null);
    slack = Slack.getInstance(config);
  }

  /** A bench whose bot has this long to answer. */
  static Bench withAckLimit(Duration limit) {
    return new Bench(
        options ->
            options.withTiming(
                new Timing(
                    options.timing().clock(),
                    options.timing().nanos(),
                    limit,
                    options.timing().triggerLife())));
  }

  String signingSecret() {
    return options.secrets().signingSecret();
  }

  String botToken() {
    return options.secrets().botToken();
  }

  MethodsClient api() {
    return slack.methods(botToken());
  }

  MethodsClient apiWith(String token) {
    return slack.methods(token);
  }

  Person person(String name) {
    return workspace.person(name);
  }

  /** Sends JSON somewhere, as the bot does to a response address. */
  HttpResponse<String> post(String url, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    workspace.close();
    bot.close();
    http.close();
  }
}
