package dev.quartermaster.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.request.StoreUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch busy = new CountDownLatch(1);
  private Database database;
  private Transactions transactions;

  @BeforeEach
  void open() {
    database = Database.open(new Location.File(folder.resolve("store.db")), PATIENCE);
    transactions = Transactions.grouped(database, PATIENCE);
  }

  @AfterEach
  void close() {
    busy.countDown();
    callers.close();
    transactions.close();
    database.close();
  }

  @Test
  void one_that_fails_spoils_none_that_is_committed_with_it() {
    holdTheWriter();
    CompletableFuture<Integer> before = later(handle -> line(handle, 1));
    CompletableFuture<Integer> failing = later(handle -> line(handle, 7) + line(handle, 1));
    CompletableFuture<Integer> broken =
        later(handle -> line(handle, 2) + handle.execute("insert into nowhere values (1)"));
    CompletableFuture<Integer> unkept = later(handle -> line(handle, 3), written -> written == 0);
    CompletableFuture<Integer> after = later(handle -> line(handle, 4));

    busy.countDown();

    assertThat(before.join()).isEqualTo(1);
    assertThatThrownBy(failing::join).hasCauseInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(broken::join).hasCauseInstanceOf(StoreUnavailable.class);
    assertThat(unkept.join()).isEqualTo(1);
    assertThat(after.join()).isEqualTo(1);
    assertThat(numbers()).containsExactly(1L, 4L);
  }

  @Test
  void nobody_hears_of_his_piece_before_the_whole_group_is_on_disk() {
    holdTheWriter();
    var second = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    CompletableFuture<Integer> first = later(handle -> line(handle, 1));
    CompletableFuture<Integer> last =
        later(
            handle -> {
              second.countDown();
              awaitQuietly(release);
              return line(handle, 2);
            });

    busy.countDown();
    awaitQuietly(second);

    assertThat(first).isNotDone();
    release.countDown();
    assertThat(first.join() + last.join()).isEqualTo(2);
  }

  @Test
  void what_a_person_waits_for_is_written_before_what_the_bot_does_in_its_own_time() {
    holdTheWriter();
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    try (var own = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        own.execute(() -> transactions.within("work", _ -> order.add(0)));
      }
      await().until(() -> transactions.waiting() == 8);
      CompletableFuture<Integer> person = later(_ -> order.add(1) ? 1 : 0);
      await().until(() -> transactions.waiting() == 9);

      busy.countDown();

      assertThat(person.join()).isEqualTo(1);
    }
    assertThat(order).startsWith(1).hasSize(9);
  }

  @Test
  void a_bug_in_a_piece_is_its_callers_own() {
    assertThatThrownBy(
            () ->
                transactions.within(
                    "try",
                    handle -> {
                      line(handle, 1);
                      throw new IllegalStateException("a bug");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(numbers()).isEmpty();
  }

  @Test
  void what_no_group_takes_in_time_never_happens() {
    try (var hasty = Transactions.grouped(database, Duration.ofMillis(1))) {
      var held = new CountDownLatch(1);
      var holder = CompletableFuture.runAsync(() -> holdAtLast(hasty, held), callers);
      awaitQuietly(held);

      assertThatThrownBy(() -> hasty.within("write", handle -> line(handle, 1)))
          .isInstanceOf(StoreUnavailable.class);
      busy.countDown();
      holder.join();
    }
    assertThat(numbers()).isEmpty();
  }

  @Test
  void a_closed_writer_does_what_waited_and_takes_nothing_more() {
    holdTheWriter();
    CompletableFuture<Integer> waiting = later(handle -> line(handle, 1));
    busy.countDown();
    transactions.close();

    assertThat(waiting.join()).isEqualTo(1);
    assertThatThrownBy(() -> transactions.within("write", handle -> line(handle, 2)))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(numbers()).containsExactly(1L);
  }

  /** Whatever is wanted from now on waits, and is then one group. */
  private void holdTheWriter() {
    var held = new CountDownLatch(1);
    CompletableFuture<Void> _ =
        CompletableFuture.runAsync(() -> transactions.within("hold", _ -> hold(held)), callers);
    awaitQuietly(held);
  }

  /** He who holds the writer may himself get no turn in so short a time. */
  private void holdAtLast(Transactions hasty, CountDownLatch held) {
    while (held.getCount() > 0) {
      try {
        hasty.within("hold", _ -> hold(held));
      } catch (StoreUnavailable _) {
        // no turn yet: it has waited for as long as it may, and waits again
      }
    }
  }

  private boolean hold(CountDownLatch held) {
    held.countDown();
    awaitQuietly(busy);
    return true;
  }

  private CompletableFuture<Integer> later(Function<Handle, Integer> work) {
    return later(work, _ -> true);
  }

  private CompletableFuture<Integer> later(
      Function<Handle, Integer> work, Predicate<Integer> keep) {
    int before = transactions.waiting();
    var told =
        CompletableFuture.supplyAsync(() -> transactions.within("write", work, keep), callers);
    await().until(() -> transactions.waiting() > before);
    return told;
  }

  private static int line(Handle handle, int number) {
    return handle.execute("insert into lines (number, body) values (?, 'x')", number);
  }

  private List<Long> numbers() {
    return Jdbi.create(database.pool())
        .withHandle(
            handle ->
                handle
                    .createQuery("select number from lines order by number")
                    .mapTo(Long.class)
                    .list());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
