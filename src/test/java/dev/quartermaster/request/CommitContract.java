package dev.quartermaster.request;

import static dev.quartermaster.request.RequestFixtures.card;
import static dev.quartermaster.request.RequestFixtures.change;
import static dev.quartermaster.request.RequestFixtures.confirmed;
import static dev.quartermaster.request.RequestFixtures.deliveredAs;
import static dev.quartermaster.request.RequestFixtures.draft;
import static dev.quartermaster.request.RequestFixtures.id;
import static dev.quartermaster.request.RequestFixtures.marker;
import static dev.quartermaster.request.RequestFixtures.next;
import static dev.quartermaster.request.RequestFixtures.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises of changes: whole or not at all, and each version once. */
abstract class CommitContract {
  private RequestStore store;

  /** An empty store. */
  protected abstract RequestStore emptyStore();

  @BeforeEach
  final void begin() {
    store = emptyStore();
  }

  /** The store that was empty when the test began. */
  final RequestStore store() {
    return store;
  }

  @Test
  void finds_what_was_committed() {
    Request row = draft(id(1));
    assertThat(store.commit(change(row))).isEqualTo(Commit.DONE);
    assertThat(store.find(row.id())).contains(row);
    Request later = next(row, new Stage.Pending("prices changed", RequestFixtures.NOON));
    assertThat(store.commit(change(later))).isEqualTo(Commit.DONE);
    assertThat(store.find(row.id())).contains(later);
  }

  @Test
  void a_change_of_an_old_version_is_stale_and_leaves_no_trace() {
    Request row = committed(draft(id(1)));
    Request later = committed(next(row, new Stage.Expired()));
    Change late = saying(change(confirmed(row, marker(1))), "too late");
    assertThat(store.commit(deliveredAs(late, "d1"))).isEqualTo(Commit.STALE);
    assertThat(store.find(row.id())).contains(later);
    assertThat(store.byDelivery("d1")).isEmpty();
    assertThat(store.byMarker(marker(1))).isEmpty();
    assertThat(store.unsaid(row.id())).isEmpty();
  }

  @Test
  void an_id_that_is_taken_is_stale() {
    Request row = committed(draft(id(1)));
    Request same = draft(id(1));
    assertThat(store.commit(saying(change(same), "hello"))).isEqualTo(Commit.STALE);
    assertThat(store.find(row.id())).contains(row);
    assertThat(store.unsaid(row.id())).isEmpty();
  }

  @Test
  void a_request_that_is_not_there_can_not_be_changed() {
    Request later = next(draft(id(1)), new Stage.Expired());
    assertThat(store.commit(change(later))).isEqualTo(Commit.STALE);
    assertThat(store.find(id(1))).isEmpty();
  }

  @Test
  void a_change_that_skips_a_version_is_a_bug() {
    Change skipping =
        new Change(
            1,
            draft(id(1)),
            new Event.Expired(),
            "quartermaster",
            List.of(),
            Optional.empty(),
            Optional.empty());
    assertThatThrownBy(() -> store.commit(skipping)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_delivery_counts_once() {
    Request row = draft(id(1));
    assertThat(store.commit(deliveredAs(change(row), "d1"))).isEqualTo(Commit.DONE);
    assertThat(store.byDelivery("d1")).contains(row.id());
    Request other = draft(id(2));
    assertThat(store.commit(deliveredAs(change(other), "d1"))).isEqualTo(Commit.REPEATED);
    assertThat(store.find(other.id())).isEmpty();
    assertThat(store.byDelivery("d1")).contains(row.id());
  }

  @Test
  void a_delivery_that_comes_again_is_repeated_rather_than_stale() {
    Change first = deliveredAs(change(draft(id(1))), "d1");
    store.commit(first);
    assertThat(store.commit(first)).isEqualTo(Commit.REPEATED);
  }

  @Test
  void a_stale_change_does_not_use_up_its_delivery() {
    Request row = committed(draft(id(1)));
    assertThat(store.commit(deliveredAs(change(draft(id(1))), "d1"))).isEqualTo(Commit.STALE);
    Request later = next(row, new Stage.Expired());
    assertThat(store.commit(deliveredAs(change(later), "d1"))).isEqualTo(Commit.DONE);
  }

  @Test
  void a_mark_is_given_once_in_the_whole_house() {
    Request first = committed(draft(id(1)));
    first = committed(confirmed(first, marker(1)));
    Request second = committed(draft(id(2)));
    assertThat(store.commit(change(confirmed(second, marker(1))))).isEqualTo(Commit.STALE);
    assertThat(store.find(second.id())).contains(second);
    assertThat(store.byMarker(marker(1))).contains(first);
    assertThat(store.commit(change(confirmed(first, marker(1))))).isEqualTo(Commit.STALE);
  }

  @Test
  void A15_of_many_who_saw_the_same_version_exactly_one_is_done() throws Exception {
    Request row = committed(draft(id(1)));
    for (int round = 1; round <= 5; round++) {
      Request seen = row;
      int base = round * 100;
      List<Commit> commits = together(i -> store.commit(change(confirmed(seen, marker(base + i)))));
      assertThat(commits).filteredOn(commit -> commit == Commit.DONE).hasSize(1);
      assertThat(commits).filteredOn(commit -> commit == Commit.STALE).hasSize(15);
      row = store.find(row.id()).orElseThrow();
      assertThat(row.version()).isEqualTo(seen.version() + 1);
    }
  }

  @Test
  void of_many_with_the_same_delivery_exactly_one_is_done() throws Exception {
    List<Commit> commits = together(i -> store.commit(deliveredAs(change(draft(id(i))), "d1")));
    assertThat(commits).filteredOn(commit -> commit == Commit.DONE).hasSize(1);
    assertThat(commits).filteredOn(commit -> commit == Commit.REPEATED).hasSize(15);
    assertThat(IntStream.range(0, 16).filter(i -> store.find(id(i)).isPresent())).hasSize(1);
  }

  @Test
  void many_requests_are_written_at_the_same_time() throws Exception {
    List<Commit> commits =
        together(i -> store.commit(saying(change(draft(id(i))), "line of " + i)));
    assertThat(commits).containsOnly(Commit.DONE);
    List<Line> lines = new ArrayList<>();
    IntStream.range(0, 16).forEach(i -> lines.addAll(store.unsaid(id(i))));
    assertThat(lines).hasSize(16).extracting(Line::number).doesNotHaveDuplicates();
  }

  @Test
  void of_many_who_tell_the_house_the_same_exactly_one_does() throws Exception {
    List<Boolean> told = together(i -> store.house().put("key", card("told by " + i)));
    assertThat(told).filteredOn(Boolean::booleanValue).hasSize(1);
    assertThat(store.house().unsaid()).hasSize(1);
  }

  /** Commits a row that has to be taken. */
  final Request committed(Request row) {
    assertThat(store.commit(change(row))).isEqualTo(Commit.DONE);
    return row;
  }

  @Test
  void above_a_limit_nothing_is_written_and_others_and_ends_do_not_count() {
    Request ended = committed(draft(id(1)));
    committed(next(ended, new Stage.Expired()));
    committed(draft(id(2)));
    Request over = draft(id(3));

    assertThatThrownBy(() -> store.commit(deliveredAs(within(1, over), "d1")))
        .isInstanceOf(OverLimit.class);
    assertThat(store.find(over.id())).isEmpty();
    assertThat(store.byDelivery("d1")).isEmpty();
    assertThat(store.commit(deliveredAs(within(2, over), "d1"))).isEqualTo(Commit.DONE);
  }

  @Test
  void machines_count_from_the_yes_until_they_are_gone() {
    Request first = committed(confirmed(committed(draft(id(1))), marker(1)));
    Request second = confirmed(committed(draft(id(2))), marker(2));
    assertThatThrownBy(() -> store.commit(capped(second, Cap.Counted.MACHINES, 1)))
        .isInstanceOf(OverLimit.class);
    committed(
        next(
            first,
            new Stage.Gone(RequestFixtures.made(1, false), Optional.of(RequestFixtures.ADA))));
    assertThat(store.commit(capped(second, Cap.Counted.MACHINES, 1))).isEqualTo(Commit.DONE);
  }

  @Test
  void what_was_opened_counts_for_as_long_as_it_is_asked_about_whatever_became_of_it() {
    Request old = committed(draft(id(1)));
    committed(next(old, new Stage.Expired()));
    var since = RequestFixtures.NOON.minusSeconds(1);
    var today = new Cap(Cap.Counted.OPENED, Cap.Scope.CHANNEL, 1, since);
    var later = new Cap(Cap.Counted.OPENED, Cap.Scope.CHANNEL, 1, RequestFixtures.NOON);
    assertThatThrownBy(() -> store.commit(capped(draft(id(2)), today)))
        .isInstanceOf(OverLimit.class);
    assertThat(store.commit(capped(draft(id(2)), later))).isEqualTo(Commit.DONE);
  }

  @Test
  void A23_of_many_at_once_as_many_are_done_as_the_limit_allows() throws Exception {
    List<Boolean> done =
        together(
            i -> {
              try {
                return store.commit(within(5, draft(id(100 + i)))) == Commit.DONE;
              } catch (OverLimit _) {
                return false;
              }
            });
    assertThat(done.stream().filter(taken -> taken)).hasSize(5);
    assertThat(store.unfinished()).hasSize(5);
  }

  private static Change within(int open, Request row) {
    return capped(row, Cap.Counted.OPEN, open);
  }

  private static Change capped(Request row, Cap.Counted counted, int most) {
    return capped(row, new Cap(counted, Cap.Scope.PERSON, most, RequestFixtures.NOON));
  }

  private static Change capped(Request row, Cap cap) {
    Change plain = change(row);
    return new Change(
        plain.seen(),
        plain.after(),
        plain.event(),
        plain.actor(),
        plain.lines(),
        plain.next(),
        plain.delivery(),
        List.of(cap));
  }

  /** Does something on sixteen threads at once. */
  private static <T> List<T> together(IntFunction<T> work)
      throws InterruptedException, ExecutionException {
    var gate = new CyclicBarrier(16);
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Callable<T>> tasks =
          IntStream.range(0, 16)
              .<Callable<T>>mapToObj(
                  i ->
                      () -> {
                        gate.await();
                        return work.apply(i);
                      })
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
