package dev.quartermaster;

import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.KeyStanding;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Standing;
import dev.quartermaster.ops.Check;
import dev.quartermaster.request.Code;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Paperspace whose the key is until it has said so: with a key that is refused the bot is not
 * ready. A Paperspace that can't be read keeps nobody from looking and deciding.
 */
final class KeyCheck implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(KeyCheck.class);
  private static final Duration AGAIN = Duration.ofSeconds(15);

  private final KeyStanding key;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("key").daemon().factory());
  private Optional<ScheduledFuture<?>> asking = Optional.empty();
  private volatile Check check = new Check("paperspace", true, "not asked yet");
  private volatile boolean known;

  KeyCheck(KeyStanding key) {
    this.key = key;
  }

  void start() {
    asking =
        Optional.of(
            thread.scheduleWithFixedDelay(this::ask, 0, AGAIN.toSeconds(), TimeUnit.SECONDS));
  }

  Check check() {
    return check;
  }

  /** One question, unless it is answered. */
  void ask() {
    if (!known) {
      check = asked();
    }
  }

  private Check asked() {
    return switch (key.read()) {
      case Reading.Read<Standing>(var standing) -> {
        known = true;
        log.info(
            "paperspace key good admin={} max_machines={}",
            standing.admin().map(String::valueOf).orElse("unsaid"),
            standing.maxMachines().isPresent() ? standing.maxMachines().getAsInt() : "unsaid");
        if (standing.admin().filter(admin -> !admin).isPresent()) {
          log.warn("paperspace key is no administrator's: creates and changes may be refused");
        }
        yield new Check("paperspace", true, "the key is good");
      }
      case Reading.Unreadable<Standing>(var problem)
          when problem.kind() == CloudProblem.Kind.KEY_REFUSED -> {
        log.error("paperspace refuses the API key code={}", Code.KEY_REFUSED.text());
        yield new Check(
            "paperspace",
            false,
            "the API key is refused, mend it and start anew" + Code.KEY_REFUSED.behind());
      }
      case Reading.Unreadable<Standing>(var problem) ->
          new Check("paperspace", true, "not asked yet");
    };
  }

  @Override
  public void close() {
    asking.ifPresent(task -> task.cancel(true));
    thread.shutdownNow();
  }
}
