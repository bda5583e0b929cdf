package dev.quartermaster.chat.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack now and then whether our token is good and whose it is; nothing waits for it. */
final class AuthProbe implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(AuthProbe.class);
  private static final int SECONDS_WHEN_GOOD = 300;
  private static final int SECONDS_WHEN_NOT = 15;

  private final WebApi api;
  private final Installation installation;
  private final Vitals vitals;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("slack-auth-probe").factory());

  AuthProbe(WebApi api, Installation installation, Vitals vitals) {
    this.api = api;
    this.installation = installation;
    this.vitals = vitals;
  }

  void start() {
    timer.execute(this::ask);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void ask() {
    switch (api.call(client -> client.authTest(asked -> asked))) {
      case WebApi.Called.Done<AuthTestResponse>(AuthTestResponse answer) -> judge(answer);
      case WebApi.Called.Refused<AuthTestResponse>(String code) ->
          log.error("slack refuses our token code={}", LogValue.of(code));
      case WebApi.Called.Limited<AuthTestResponse> _ -> log.warn("auth.test limited");
      case WebApi.Called.Unclear<AuthTestResponse>(String why) ->
          log.warn("slack unreachable why={}", why);
    }
    int next = vitals.now().isReady() ? SECONDS_WHEN_GOOD : SECONDS_WHEN_NOT;
    if (!timer.isShutdown()) {
      var _ = timer.schedule(this::ask, next, TimeUnit.SECONDS);
    }
  }

  private void judge(AuthTestResponse answer) {
    boolean ours = installation.team().equals(answer.getTeamId());
    vitals.token(ours ? SlackHealth.Token.GOOD : SlackHealth.Token.FOREIGN);
    if (!ours) {
      log.error("our token belongs to another workspace");
    }
  }
}
