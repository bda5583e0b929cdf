package dev.quartermaster.sandbox.workspace;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;

/** Slack's Web API as the bot calls it: {@code /api/METHOD}. */
final class WebApi {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Map<String, ApiMethod> methods = new HashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final World world;
  private final BotAccess access;

  WebApi(World world, BotAccess access, List<Map<String, ApiMethod>> tables) {
    this.world = world;
    this.access = access;
    tables.forEach(methods::putAll);
  }

  private record Call(String method, Arguments arguments, String token, long start) {}

  void answer(HttpCall http) {
    String name = http.path().substring("/api/".length());
    var arguments = arguments(http);
    var call =
        new Call(
            name, arguments, token(http, arguments), world.options().timing().nanos().getAsLong());
    var fault = world.faults().next(name);
    if (fault.isEmpty()) {
      send(http, noted(call, answered(call)));
    } else {
      misbehave(http, call, fault.get());
    }
  }

  /** Lets go of the callers who are kept waiting. */
  void close() {
    closing.countDown();
  }

  private void misbehave(HttpCall http, Call call, Fault fault) {
    switch (fault) {
      case Fault.Unavailable _ -> {
        note(call, "http_503");
        http.answer(503, "text/html", "<html><body>Service unavailable</body></html>");
      }
      case Fault.Silent _ -> {
        note(call, "no_answer");
        pause(PATIENCE);
        http.hangUp();
      }
      case Fault.RateLimited(var seconds) ->
          send(http, noted(call, new ApiAnswer.TooFast(seconds)));
      case Fault.Slow(var delay) -> {
        pause(delay);
        send(http, noted(call, answered(call)));
      }
      case Fault.AnswerLost _ -> {
        noted(call, answered(call));
        http.hangUp();
      }
      case Fault.Refusing(var error) -> send(http, noted(call, ApiAnswer.refused(error)));
    }
  }

  private void pause(Duration delay) {
    try {
      closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private ApiAnswer answered(Call call) {
    var refusal = access.problem(call.token());
    if (refusal.isPresent()) {
      return ApiAnswer.refused(refusal.get());
    }
    return Optional.ofNullable(methods.get(call.method()))
        .map(method -> method.call(call.arguments()))
        .orElseGet(() -> ApiAnswer.refused("unknown_method"));
  }

  private static void send(HttpCall http, ApiAnswer answer) {
    int status = 200;
    if (answer instanceof ApiAnswer.TooFast(var seconds)) {
      status = 429;
      http.response().getHeaders().put(HttpHeader.RETRY_AFTER, Integer.toString(seconds));
    }
    http.json(status, answer.json());
  }

  private ApiAnswer noted(Call call, ApiAnswer answer) {
    note(call, Json.text(answer.json(), "error"));
    return answer;
  }

  private void note(Call call, String error) {
    var took = Duration.ofNanos(world.options().timing().nanos().getAsLong() - call.start());
    world
        .history()
        .add(
            (order, at) ->
                new WorkspaceEvent.Called(
                    order,
                    at,
                    call.method(),
                    error,
                    masked(call.token()),
                    call.arguments().withoutToken(),
                    took));
  }

  private static String masked(String token) {
    return token.length() < 12 ? "…" : token.substring(0, 5) + "…";
  }

  private static Arguments arguments(HttpCall http) {
    String body = http.body();
    if (http.header("Content-Type").startsWith("application/json")) {
      return Arguments.of(Json.parseObject(body).orElseGet(Json::object));
    }
    String query = Optional.ofNullable(http.request().getHttpURI().getQuery()).orElse("");
    Supplier<String> both = () -> body.isEmpty() ? query : body + "&" + query;
    return Arguments.ofForm(both.get());
  }

  private static String token(HttpCall http, Arguments arguments) {
    String header = http.header("Authorization");
    return header.startsWith("Bearer ")
        ? header.substring("Bearer ".length())
        : arguments.text("token");
  }
}
