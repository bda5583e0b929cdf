package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Text;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second copy of a delivery gets the first one's answer, and has no effect. */
class ReplayTest {
  private final SlackBed bed = new SlackBed();

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  void a03_fifty_identical_copies_have_one_effect_and_one_answer() {
    var count = new AtomicInteger();
    bed.taking(_ -> whisper("answer " + count.incrementAndGet()));
    Request delivery = bed.sender.signed(Payloads.command("list")).build();

    var bodies =
        IntStream.range(0, 50).mapToObj(_ -> bed.sender.send(delivery).body()).distinct().toList();

    assertThat(bed.received).hasSize(1);
    assertThat(bodies).singleElement().asString().contains("answer 1");
  }

  @Test
  void a03_a_copy_that_comes_while_the_first_is_worked_on_waits_for_its_answer() {
    var mayAnswer = new CountDownLatch(1);
    bed.taking(
        _ -> {
          awaitUninterrupted(mayAnswer);
          return whisper("the one answer");
        });
    Request delivery = bed.sender.signed(Payloads.command("list")).build();

    var first = CompletableFuture.supplyAsync(() -> bed.sender.send(delivery));
    await().until(() -> bed.received.size() == 1);
    var second = CompletableFuture.supplyAsync(() -> bed.sender.send(delivery));
    mayAnswer.countDown();

    assertThat(second.join().body()).isEqualTo(first.join().body()).contains("the one answer");
    assertThat(bed.received).hasSize(1);
  }

  @Test
  void a03_a_copy_after_a_bug_gets_the_same_incident() {
    bed.taking(
        _ -> {
          throw new IllegalStateException("a bug");
        });
    Request delivery = bed.sender.signed(Payloads.command("list")).build();

    var first = bed.sender.send(delivery);
    var second = bed.sender.send(delivery);

    assertThat(second).isEqualTo(first);
    assertThat(bed.received).hasSize(1);
  }

  @Test
  void the_memory_is_bounded_and_refuses_what_it_cannot_remember() {
    var memory = new ReplayMemory(1, 2, System::nanoTime);

    Taken one = memory.once("1", () -> Taken.with(Ack.empty()));
    Taken two = memory.once("2", () -> Taken.with(Ack.empty()));
    Taken three = memory.once("3", () -> Taken.with(Ack.empty()));

    assertThat(one.ack().status()).isEqualTo(200);
    assertThat(two.ack().status()).isEqualTo(200);
    assertThat(three.ack().status()).isEqualTo(503);
  }

  @Test
  void the_memory_forgets_after_ten_minutes() {
    var clock = new AtomicLong();
    var memory = new ReplayMemory(1, 1, clock::get);
    memory.once("1", () -> Taken.with(Ack.empty()));

    clock.addAndGet(TimeUnit.MINUTES.toNanos(10));
    int stillFull = memory.once("2", () -> Taken.with(Ack.empty())).ack().status();
    clock.addAndGet(1);
    int roomAgain = memory.once("2", () -> Taken.with(Ack.empty())).ack().status();

    assertThat(stillFull).isEqualTo(503);
    assertThat(roomAgain).isEqualTo(200);
  }

  @Test
  void a03_a_copy_whose_answer_is_forgotten_still_has_no_effect() {
    var clock = new AtomicLong();
    var memory = new ReplayMemory(1, 1_000_000, clock::get);
    var effects = new AtomicInteger();
    for (int i = 0; i < 10_000; i++) {
      memory.once("stamp:" + i, () -> counted(effects));
    }
    clock.addAndGet(TimeUnit.MINUTES.toNanos(10) + 1);

    for (int i = 0; i < 10_000; i++) {
      Taken copy = memory.once("stamp:" + i, () -> counted(effects));
      assertThat(copy.ack().status()).isEqualTo(200);
    }
    assertThat(effects).hasValue(10_000);
  }

  private static Taken counted(AtomicInteger effects) {
    effects.incrementAndGet();
    return Taken.with(Ack.empty());
  }

  private static Handled whisper(String words) {
    return Handled.with(new Answer.Whisper(Card.saying(Text.of(words))));
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
