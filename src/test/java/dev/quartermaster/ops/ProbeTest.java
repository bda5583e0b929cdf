package dev.quartermaster.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Whoever asks how something went never waits for it. */
class ProbeTest {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final AtomicLong nanos = new AtomicLong();

  @Test
  void what_went_well_is_said_without_trying_again() {
    var tries = new AtomicLong();
    try (Probe probe =
        Probe.start(
            "store",
            EVERY,
            nanos::get,
            () -> new Check("store", true, "try " + tries.incrementAndGet()))) {
      await().until(() -> probe.latest().ok());
      assertThat(probe.latest().words()).isEqualTo("try 1");
      assertThat(probe.latest().words()).isEqualTo("try 1");
    }
  }

  @Test
  void what_hangs_counts_as_not_right_and_holds_nobody_up() {
    var hanging = new CountDownLatch(1);
    try (Probe probe = Probe.start("store", EVERY, nanos::get, () -> after(hanging))) {
      assertThat(probe.latest()).isEqualTo(new Check("store", false, "not tried yet"));
      nanos.set(Duration.ofSeconds(16).toNanos());
      assertThat(probe.latest()).isEqualTo(new Check("store", false, "no answer for 16 s"));
      hanging.countDown();
      await().until(() -> probe.latest().ok());
    }
  }

  private static Check after(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Check("store", true, "writable");
  }
}
