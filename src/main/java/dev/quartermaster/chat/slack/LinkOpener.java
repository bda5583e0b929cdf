package dev.quartermaster.chat.slack;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack where a link can be opened: {@code apps.connections.open}, of its slowest tier. When
 * Slack says not so fast, nobody asks before that is over.
 */
final class LinkOpener {
  private static final Logger log = LoggerFactory.getLogger(LinkOpener.class);
  private static final Duration TOKEN_REFUSED = Duration.ofMinutes(1);

  private final Supplier<WebApi.Called<AppsConnectionsOpenResponse>> ask;
  private final SlackAddresses addresses;
  private final LongSupplier nanoTime;
  private long notBefore;

  LinkOpener(
      Supplier<WebApi.Called<AppsConnectionsOpenResponse>> ask,
      SlackAddresses addresses,
      LongSupplier nanoTime) {
    this.ask = ask;
    this.addresses = addresses;
    this.nanoTime = nanoTime;
    this.notBefore = nanoTime.getAsLong();
  }

  /** What Slack says. */
  sealed interface Opened {
    /** There, once, within seconds. Prints nothing: who has the address can listen in. */
    record At(String address) implements Opened {
      @Override
      public String toString() {
        return "At[hidden]";
      }
    }

    /** Not now; not before that is over. */
    record Not(String why, Duration pause) implements Opened {}
  }

  /** How long nobody may ask. */
  synchronized Duration held() {
    return Duration.ofNanos(Math.max(0, notBefore - nanoTime.getAsLong()));
  }

  /** Asks; waits for the answer, 2.5 s at most. */
  Opened open() {
    return switch (ask.get()) {
      case WebApi.Called.Done<AppsConnectionsOpenResponse>(var answer) ->
          Optional.ofNullable(answer.getUrl())
              .filter(addresses::allowsLink)
              .<Opened>map(Opened.At::new)
              .orElseGet(LinkOpener::elsewhere);
      case WebApi.Called.Refused<AppsConnectionsOpenResponse>(String code) -> refused(code);
      case WebApi.Called.Limited<AppsConnectionsOpenResponse>(Duration pause) -> limited(pause);
      case WebApi.Called.Unclear<AppsConnectionsOpenResponse>(String why) ->
          new Opened.Not(why, Duration.ZERO);
    };
  }

  private static Opened elsewhere() {
    log.error("link refused reason=host");
    return new Opened.Not("address", TOKEN_REFUSED);
  }

  private static Opened refused(String code) {
    log.error(
        "slack opens no link code={}; the app token needs the scope connections:write, and Socket"
            + " Mode must be on",
        LogValue.of(code));
    return new Opened.Not("refused: " + LogValue.of(code), TOKEN_REFUSED);
  }

  private synchronized Opened limited(Duration pause) {
    notBefore = Math.max(notBefore, nanoTime.getAsLong() + pause.toNanos());
    return new Opened.Not("limited", pause);
  }
}
