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
  private static final int SECONDS = 15;

  /** While all is well, one in so many rounds is enough. */
  private static final int ROUNDS_OF_REST = 20;

  private final WebApi api;
  private final Installation installation;
  private final Vitals vitals;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("slack-auth-probe").factory());
  private int rested;

  AuthProbe(WebApi api, Installation installation, Vitals vitals) {
    this.api = api;
    this.installation = installation;
    this.vitals = vitals;
  }

  void start() {
    var _ = timer.scheduleWithFixedDelay(this::round, 0, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void round() {
    if (!vitals.now().isReady() || ++rested >= ROUNDS_OF_REST) {
      rested = 0;
      ask();
    }
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
  }

  private void judge(AuthTestResponse answer) {
    boolean ours = installation.team().equals(answer.getTeamId());
    vitals.token(ours ? SlackHealth.Token.GOOD : SlackHealth.Token.FOREIGN);
    if (!ours) {
      log.error("our token belongs to another workspace");
    }
  }
}
