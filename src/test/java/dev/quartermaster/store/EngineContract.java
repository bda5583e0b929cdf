package dev.quartermaster.store;

import static dev.quartermaster.request.RequestFixtures.change;
import static dev.quartermaster.request.RequestFixtures.confirmed;
import static dev.quartermaster.request.RequestFixtures.draft;
import static dev.quartermaster.request.RequestFixtures.id;
import static dev.quartermaster.request.RequestFixtures.marker;
import static dev.quartermaster.request.RequestFixtures.next;
import static dev.quartermaster.request.RequestFixtures.saying;
import static dev.quartermaster.request.RequestFixtures.wakingAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.request.Commit;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Stage;
import dev.quartermaster.request.Wait;
import dev.quartermaster.store.Errands.Ran;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What wake-ups promise, on whatever database. */
abstract class EngineContract {
  private static final Duration SOON = Duration.ofMillis(50);
  private static final Duration RARELY = Duration.ofMinutes(10);

  private final Errands errands = new Errands();
  private Store store;
  private Optional<Engine> engine = Optional.empty();

  /** An empty store whose own waiting runs twenty times as fast. */
  protected abstract Store emptyStore();

  @BeforeEach
  final void begin() {
    store = emptyStore();
  }

  @AfterEach
  final void end() {
    errands.letGo();
    engine.ifPresent(Engine::close);
  }

  private void start(Duration poll) {
    engine = Optional.of(store.start(Errands.options(poll), errands::run, errands::run));
  }

  private Request committed(Request row, Optional<Wait> next) {
    var change = change(row);
    Commit commit =
        store.requests().commit(next.map(wait -> wakingAfter(change, wait)).orElse(change));
    assertThat(commit).isEqualTo(Commit.DONE);
    return row;
  }

  private Optional<Instant> due(Errand errand, Request row) {
    return Stores.due(store, SqlWakeups.taskOf(errand), row.id().value());
  }

  @Test
  void a_change_wakes_what_it_asks_for_and_a_draft_without_words_tells_nothing() {
    Request row = committed(draft(id(1)), Optional.of(Wait.real(Duration.ofHours(1))));
    assertThat(due(Errand.STEP, row).orElseThrow())
        .isCloseTo(Instant.now().plus(1, ChronoUnit.HOURS), within(1, ChronoUnit.MINUTES));
    assertThat(due(Errand.TELL, row)).isEmpty();
    row = committed(confirmed(row, marker(1)), Optional.empty());
    assertThat(due(Errand.TELL, row).orElseThrow()).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void a_draft_that_says_something_is_told() {
    Request row = draft(id(1));
    store.requests().commit(saying(change(row), "hello"));
    assertThat(due(Errand.TELL, row)).isPresent();
  }

  @Test
  void a_change_that_was_not_written_wakes_nothing() {
    Request row = committed(draft(id(1)), Optional.empty());
    committed(next(row, new Stage.Expired()), Optional.empty());
    Stores.sql(store, "delete from scheduled_tasks");
    Request late = confirmed(row, marker(1));
    assertThat(store.requests().commit(wakingAfter(saying(change(late), "late"), Wait.NONE)))
        .isEqualTo(Commit.STALE);
    assertThat(due(Errand.STEP, row)).isEmpty();
    assertThat(due(Errand.TELL, row)).isEmpty();
  }

  @Test
  void the_bots_own_waiting_runs_faster_in_a_sandbox_and_the_worlds_does_not() {
    Request row = draft(id(1));
    Instant now = Instant.now();
    store.wakeups().schedule(row.id(), Errand.STEP, Wait.waiting(Duration.ofMinutes(20)));
    store.wakeups().schedule(row.id(), Errand.TELL, Wait.real(Duration.ofMinutes(20)));
    assertThat(due(Errand.STEP, row).orElseThrow())
        .isCloseTo(now.plusSeconds(60), within(20, ChronoUnit.SECONDS));
    assertThat(due(Errand.TELL, row).orElseThrow())
        .isCloseTo(now.plusSeconds(1200), within(20, ChronoUnit.SECONDS));
  }

  @Test
  void a_wake_up_is_moved_earlier_and_never_later() {
    Request row = draft(id(1));
    store.wakeups().schedule(row.id(), Errand.STEP, Wait.real(Duration.ofMinutes(10)));
    Instant first = due(Errand.STEP, row).orElseThrow();
    store.wakeups().schedule(row.id(), Errand.STEP, Wait.real(Duration.ofMinutes(20)));
    assertThat(due(Errand.STEP, row)).contains(first);
    store.wakeups().schedule(row.id(), Errand.STEP, Wait.real(Duration.ofMinutes(5)));
    assertThat(due(Errand.STEP, row).orElseThrow()).isBefore(first.minusSeconds(200));
  }

  @Test
  void a_change_says_anew_when_its_request_is_stepped_later_too() {
    Request row = committed(draft(id(1)), Optional.of(Wait.real(Duration.ofSeconds(10))));
    Instant first = due(Errand.STEP, row).orElseThrow();
    committed(
        next(row, new Stage.Draft(Instant.EPOCH)), Optional.of(Wait.real(Duration.ofMinutes(15))));
    assertThat(due(Errand.STEP, row).orElseThrow()).isAfter(first.plusSeconds(600));
  }

  @Test
  void an_errand_of_this_process_does_not_wait_for_the_next_poll() {
    start(RARELY);
    Request row = committed(confirmed(drafted(1), marker(1)), Optional.of(Wait.NONE));
    await().until(() -> errands.ran(new Ran(Errand.STEP, row.id())) == 1);
    await().until(() -> errands.ran(new Ran(Errand.TELL, row.id())) == 1);
    await().until(() -> due(Errand.STEP, row).isEmpty() && due(Errand.TELL, row).isEmpty());
  }

  @Test
  void an_errand_runs_again_when_it_says_so() {
    errands.answer(run -> run < 3 ? Optional.of(Wait.NONE) : Optional.empty());
    start(RARELY);
    Request row = committed(drafted(1, 2), Optional.of(Wait.NONE));
    await().until(() -> due(Errand.STEP, row).isEmpty());
    assertThat(errands.ran(new Ran(Errand.STEP, row.id()))).isEqualTo(3);
  }

  @Test
  void a_change_that_comes_while_an_errand_runs_is_not_lost() {
    errands.hold();
    start(RARELY);
    Request row = committed(drafted(1, 2), Optional.of(Wait.NONE));
    await().until(() -> errands.running() == 1);
    Request later = committed(next(row, new Stage.Draft(Instant.EPOCH)), Optional.of(Wait.NONE));
    errands.letGo();
    await().until(() -> errands.ran(new Ran(Errand.STEP, later.id())) == 2);
    await().until(() -> due(Errand.STEP, row).isEmpty());
    assertThat(errands.ran(new Ran(Errand.STEP, later.id()))).isEqualTo(2);
  }

  @Test
  void an_errands_own_changes_do_not_make_it_run_again() {
    Request row = drafted(1, 2);
    errands.doing(
        ran -> {
          Request seen = store.requests().find(ran.id()).orElseThrow();
          if (seen.version() < 4) {
            committed(next(seen, new Stage.Draft(Instant.EPOCH)), Optional.of(Wait.NONE));
          }
        });
    start(RARELY);
    committed(row, Optional.of(Wait.NONE));
    await().until(() -> errands.ran(new Ran(Errand.STEP, row.id())) == 1);
    await().until(() -> due(Errand.STEP, row).isEmpty());
    assertThat(errands.ran(new Ran(Errand.STEP, row.id()))).isEqualTo(1);
    assertThat(store.requests().find(row.id()).orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void an_errand_that_throws_is_tried_again_later_or_with_the_next_wake_up() {
    errands.failing(1);
    start(SOON);
    Request row = committed(drafted(1, 2), Optional.of(Wait.NONE));
    await().until(() -> errands.ran(new Ran(Errand.STEP, row.id())) == 1);
    await().until(() -> due(Errand.STEP, row).filter(Instant.now()::isBefore).isPresent());
    store.wakeups().schedule(row.id(), Errand.STEP, Wait.NONE);
    await().until(() -> due(Errand.STEP, row).isEmpty());
    assertThat(errands.ran(new Ran(Errand.STEP, row.id()))).isEqualTo(2);
  }

  @Test
  void closing_waits_for_what_is_being_run() {
    errands.hold();
    start(RARELY);
    Request row = committed(drafted(1, 2), Optional.of(Wait.NONE));
    await().until(() -> errands.running() == 1);
    var closing = Thread.ofPlatform().start(engine.orElseThrow()::close);
    await().until(() -> closing.getState() != Thread.State.NEW && closing.isAlive());
    errands.letGo();
    await().until(() -> !closing.isAlive());
    assertThat(errands.running()).isZero();
    assertThat(due(Errand.STEP, row)).isEmpty();
    engine = Optional.empty();
  }

  @Test
  void every_chore_is_done_again_and_again() {
    start(SOON);
    await().until(() -> errands.choresDone(2));
  }

  @Test
  void every_request_gets_its_steps_one_at_a_time() {
    errands.answer(run -> run < 4 ? Optional.of(Wait.NONE) : Optional.empty());
    start(SOON);
    for (int number = 0; number < 20; number++) {
      committed(drafted(number, 2), Optional.of(Wait.NONE));
    }
    for (int number = 0; number < 20; number++) {
      var step = new Ran(Errand.STEP, id(number));
      await().until(() -> errands.ran(step) == 4);
    }
    assertThat(errands.overlaps()).isZero();
  }

  /** A draft in its first version, on disk. */
  private Request drafted(int number) {
    return committed(draft(id(number)), Optional.empty());
  }

  /** A draft in its first version on disk, and the same in its second, not yet on disk. */
  private Request drafted(int number, int version) {
    Request row = drafted(number);
    return version == 1 ? row : next(row, row.stage());
  }
}
