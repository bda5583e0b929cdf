package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.ADA;
import static dev.quartermaster.request.Samples.BOB;
import static dev.quartermaster.request.VoteSamples.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.MachineState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Approve, deny and call off, all at once, again and again, through the front door. */
class DecisionRaceTest {
  private static final int THREADS = 64;
  private static final int ROUNDS = Integer.getInteger("rounds", 500);

  private final Front front = new Front();
  private final AtomicInteger posts = new AtomicInteger();

  @Test
  void of_64_clicks_at_once_exactly_one_decides_and_at_most_one_create_is_sent_A15()
      throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int round = 0; round < ROUNDS; round++) {
        Request put = front.put(Wishes.trainer(), VoteSamples.TERMS);
        decidesOnce(put, clicks(put, pool));
      }
    }
    System.out.printf(
        "race: %d rounds, %d clicks, %d creates%n", ROUNDS, ROUNDS * THREADS, posts.get());
  }

  private List<String> clicks(Request put, ExecutorService pool) throws Exception {
    var together = new CyclicBarrier(THREADS);
    List<Callable<List<String>>> clicks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      clicks.add(
          () -> {
            together.await();
            return click(put, number);
          });
    }
    List<String> heard = new ArrayList<>();
    for (Future<List<String>> told : pool.invokeAll(clicks)) {
      heard.add(String.join("\n", told.get()));
    }
    return heard;
  }

  private List<String> click(Request put, int number) {
    Person admin = number % 2 == 0 ? BOB : GRACE;
    return switch (number % 3) {
      case 0 -> front.presses(admin, Press.APPROVE, put);
      case 1 -> front.sends(admin, "deny", put, Map.of("words", "no"));
      default -> front.presses(ADA, Press.CANCEL, put);
    };
  }

  private void decidesOnce(Request put, List<String> heard) {
    List<String> winners =
        heard.stream()
            .filter(words -> words.contains("counts: ") || words.contains("Called off. "))
            .toList();
    assertThat(winners).as("those who were told that they decided %s", put.id()).hasSize(1);
    assertThat(heard.stream().filter(words -> !words.equals(winners.getFirst())))
        .as("all others are told who did")
        .allMatch(words -> words.contains("Already ") && words.contains("(M-301)"));
    Request decided = front.bench.row(put);
    assertThat(decided.version()).isEqualTo(put.version() + 1);
    int before = posts.get();
    front.bench.cloud.onCreate(
        (order, guard) -> {
          assertThat(guard.maySend()).isTrue();
          posts.incrementAndGet();
          return new CreateOutcome.Accepted(front.bench.made(order, MachineState.PROVISIONING));
        });
    for (int i = 0; i < 3; i++) {
      front.bench.worker.step(put.id());
    }
    boolean approved = winners.getFirst().contains("Your yes counts");
    assertThat(posts.get() - before).isEqualTo(approved ? 1 : 0);
    front.bench.cloud.forgetsCreates();
  }
}
