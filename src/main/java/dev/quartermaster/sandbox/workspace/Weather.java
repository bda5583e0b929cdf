package dev.quartermaster.sandbox.workspace;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lets requests through to their genuine answer, or through the fault that is planned for them. */
final class Weather {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final CountDownLatch closing = new CountDownLatch(1);
  private final Faults faults;

  Weather(Faults faults) {
    this.faults = faults;
  }

  /** A request: its name for faults, its effect with its answer, and who hears of other ends. */
  record Passage(String name, Supplier<HttpReply> genuine, Consumer<String> spoilt) {}

  void pass(HttpCall http, Passage passage) {
    faults
        .next(passage.name())
        .ifPresentOrElse(
            fault -> spoil(http, passage, fault), () -> http.send(passage.genuine().get()));
  }

  /** Lets go of the callers who are kept waiting. */
  void close() {
    closing.countDown();
  }

  private void spoil(HttpCall http, Passage passage, Fault fault) {
    switch (fault) {
      case Fault.Unavailable _ -> {
        passage.spoilt().accept("http_503");
        http.send(HttpReply.html(503, "<html><body>Service unavailable</body></html>"));
      }
      case Fault.Silent _ -> {
        passage.spoilt().accept("no_answer");
        pause(PATIENCE);
        http.hangUp();
      }
      case Fault.RateLimited(var seconds) -> {
        passage.spoilt().accept("ratelimited");
        http.send(HttpReply.of(new ApiAnswer.TooFast(seconds)));
      }
      case Fault.Slow(var delay) -> {
        pause(delay);
        http.send(passage.genuine().get());
      }
      case Fault.AnswerLost _ -> {
        var _ = passage.genuine().get();
        http.hangUp();
      }
      case Fault.Refusing(var error) -> {
        passage.spoilt().accept(error);
        http.send(HttpReply.of(ApiAnswer.refused(error)));
      }
    }
  }

  private void pause(Duration delay) {
    try {
      // Over early when the workspace closes: nobody is left to wait for.
      var _ = closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
