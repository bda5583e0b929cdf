package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.slack.SocketMessage.Parcel;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what comes through the links to where deliveries are dealt with, many at once, and
 * acknowledges each exactly once on the link that it came by: with its answer, or at the last
 * moment without.
 */
final class Courier {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 512;
  private static final String STOPPING =
      "I'm being restarted — nothing was recorded. Try again in a minute.";

  private final Function<Parcel, Taken> deliveries;
  private final LateAnswers besides;
  private final Timer timer;
  private final Duration longest;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-parcel-", 0).factory());

  /**
   * @param deliveries never throws but for errors of the JVM
   * @param longest after which a parcel is acknowledged without its answer
   */
  Courier(Function<Parcel, Taken> deliveries, LateAnswers besides, Timer timer, Duration longest) {
    this.deliveries = deliveries;
    this.besides = besides;
    this.timer = timer;
    this.longest = longest;
  }

  /**
   * Takes a parcel; never waits.
   *
   * @param link sends an acknowledgement; false when the link is gone
   */
  void take(Parcel parcel, Predicate<String> link) {
    if (stopping.get()) {
      turnAway(parcel, link, STOPPING);
    } else if (!places.tryAcquire()) {
      turnAway(parcel, link, Intake.BUSY);
    } else {
      workers.execute(() -> carry(parcel, link));
    }
  }

  /** Takes nothing more, and waits for what is under way, at most this long. */
  void drain(Duration wait) {
    if (stopping.getAndSet(true)) {
      return;
    }
    try {
      if (!places.tryAcquire(AT_ONCE, wait.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("links closed before all was answered");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    workers.shutdownNow();
  }

  private void turnAway(Parcel parcel, Predicate<String> link, String words) {
    boolean _ = link.test(SocketAcks.saying(parcel, words));
    if (parcel.kind() == SocketMessage.Kind.PRESS) {
      besides.note(parcel, words);
    }
  }

  private void carry(Parcel parcel, Predicate<String> link) {
    try {
      var acknowledged = new AtomicBoolean();
      timer.after(longest, () -> late(parcel, link, acknowledged));
      Taken taken = deliveries.apply(parcel);
      boolean inTime = acknowledged.compareAndSet(false, true);
      if (inTime && !link.test(SocketAcks.of(parcel, taken.ack()))) {
        log.warn("acknowledgement lost kind={}", parcel);
      }
      boolean unsaid = taken.ack().status() != 200 && parcel.kind() == SocketMessage.Kind.PRESS;
      taken.afterwards().run();
      if (!inTime || unsaid) {
        besides.tell(parcel, taken.ack());
      }
    } finally {
      places.release();
    }
  }

  private static void late(Parcel parcel, Predicate<String> link, AtomicBoolean acknowledged) {
    if (acknowledged.compareAndSet(false, true)) {
      log.warn("acknowledged without an answer kind={}", parcel);
      boolean _ = link.test(SocketAcks.late(parcel));
    }
  }
}
