package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Directory.Standing;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.Quote;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is sold out is tried again until a time, or told of once; both outlive a restart. */
class HopeTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Bench bench = new Bench();

  @Test
  void it_is_tried_as_soon_as_there_is_room_with_one_create_under_a_new_mark() {
    Request waiting = hoping(Hope.Kind.TRY, Wishes.ranked());
    bench.run(waiting, HOUR);
    assertThat(bench.cloud.sent()).isEmpty();
    bench.cloud.sells(offer -> offer.equals("P5000 in CA1"));
    bench.accepts(MachineState.PROVISIONING);
    Request tried = runAfterRestart(waiting, HOUR);
    assertThat(tried.stage().machine()).isPresent();
    assertThat(bench.cloud.sent()).hasSize(1);
    assertThat(bench.cloud.sent().getFirst().spec()).isEqualTo(Wishes.ranking().get(1));
    assertThat(tried.attempts().stream().map(Attempt::marker).distinct())
        .hasSize(tried.attempts().size());
    assertThat(bench.said(waiting)).anyMatch(line -> line.startsWith("P5000 in CA1 can be had"));
  }

  @Test
  void it_ends_with_its_time_and_says_so() {
    Request waiting = hoping(Hope.Kind.TRY, Wishes.quote(Wishes.trainer()));
    assertThat(bench.store.unfinished()).contains(waiting.id());
    Request over = bench.run(waiting, Duration.ofHours(5));
    assertThat(over.stage()).isInstanceOf(Stage.Failed.class);
    assertThat(bench.lastSaid(waiting)).startsWith("The time is over");
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void it_looks_soon_at_first_and_then_ever_more_rarely() {
    Request waiting = hoping(Hope.Kind.TRY, Wishes.quote(Wishes.trainer()));
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Duration wait = bench.worker.step(waiting.id()).orElseThrow().length();
      waits.add(wait);
      bench.pass(wait);
    }
    assertThat(waits).isSorted().startsWith(Duration.ofSeconds(30));
    assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofMinutes(15)) <= 0);
    assertThat(waits.getLast()).isGreaterThan(Duration.ofMinutes(2));
  }

  @Test
  void a_try_that_finds_no_room_after_all_goes_on_waiting_until_the_same_time() {
    Request waiting = hoping(Hope.Kind.TRY, Wishes.quote(Wishes.trainer()));
    bench.cloud.sells(_ -> true);
    bench.cloud.onCreate(
        (_, _) -> {
          bench.cloud.sells(_ -> false);
          return new CreateOutcome.Refused(CloudProblem.of(Kind.SOLD_OUT, "out of capacity"));
        });
    Request again = bench.run(waiting, HOUR);
    assertThat(again.stage()).isInstanceOf(Stage.Awaiting.class);
    assertThat(hope(again)).isEqualTo(hope(waiting));
    assertThat(bench.cloud.sent()).hasSize(1);
    assertThat(bench.said(waiting))
        .anyMatch(line -> line.startsWith("Failed: ") && line.contains("I keep trying until"));
  }

  @Test
  void an_unclear_answer_ends_the_trying() {
    Request waiting = hoping(Hope.Kind.TRY, Wishes.ranked());
    bench.cloud.sells(_ -> true);
    bench.losesAnswer(false);
    Request lost = bench.run(waiting, HOUR);
    assertThat(lost.stage()).isInstanceOf(Stage.NotFound.class);
    assertThat(bench.cloud.sent()).hasSize(1);
  }

  @Test
  void rights_are_read_again_before_each_try() {
    Request waiting = hoping(Hope.Kind.TRY, Wishes.quote(Wishes.trainer()));
    bench.directory.knows(Samples.BOB, Standing.GUEST, false);
    bench.pass(Duration.ofSeconds(61));
    bench.cloud.sells(_ -> true);
    Request back = bench.run(waiting, HOUR);
    assertThat(back.stage()).isInstanceOf(Stage.Pending.class);
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void prices_are_read_again_before_each_try() {
    var dearer = new Bench(true, Dearer.quotes());
    Request failed =
        dearer.done(
            dearer.confirmed(Wishes.trainer()),
            new Event.Failed(Samples.soldOut(), new UserCheck.NotNeeded()));
    Request waiting = dearer.done(failed, new Event.Hoped(until(dearer, Hope.Kind.TRY)));
    Request back = dearer.run(waiting, HOUR);
    assertThat(back.stage()).isInstanceOf(Stage.Pending.class);
    assertThat(dearer.lastSaid(waiting)).contains("the list price changed");
    assertThat(dearer.cloud.sent()).isEmpty();
  }

  @Test
  void whoever_wants_to_be_told_is_told_once_and_nothing_is_sent() {
    Request waiting = hoping(Hope.Kind.TELL, Wishes.ranked());
    bench.run(waiting, HOUR);
    bench.cloud.sells(offer -> offer.equals("P6000 in NY2"));
    Request told = runAfterRestart(waiting, HOUR);
    assertThat(told.stage()).isInstanceOf(Stage.Pending.class);
    bench.run(waiting, Duration.ofHours(3));
    assertThat(bench.said(waiting).stream().filter(line -> line.contains("can be had now, says")))
        .singleElement()
        .asString()
        .contains("P6000 in NY2", "U0ADA");
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void a_freeze_holds_both() {
    for (Hope.Kind kind : Hope.Kind.values()) {
      var held = new Bench();
      Request waiting = hoping(held, kind, Wishes.quote(Wishes.trainer()));
      held.store.brake().freeze(new Freeze(Samples.BOB, "the bill", held.now()));
      held.cloud.sells(_ -> true);
      assertThat(held.run(waiting, HOUR).stage()).isInstanceOf(Stage.Awaiting.class);
      assertThat(held.cloud.sent()).isEmpty();
    }
  }

  @Test
  void it_can_be_called_off() {
    Request waiting = hoping(Hope.Kind.TRY, Wishes.quote(Wishes.trainer()));
    Request off = bench.done(waiting, new Event.Cancelled(Samples.ADA));
    bench.cloud.sells(_ -> true);
    assertThat(bench.run(off, HOUR).stage()).isInstanceOf(Stage.Cancelled.class);
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void only_what_was_sold_out_for_certain_can_be_hoped_for() {
    var hoped = new Event.Hoped(Samples.hope(Hope.Kind.TRY));
    for (Stage stage : Samples.stages()) {
      assertThat(Lifecycle.after(Samples.at(stage), hoped)).isEmpty();
    }
    Stage soldOut = new Stage.Failed(Samples.soldOut(), new UserCheck.NotNeeded());
    assertThat(Lifecycle.after(Samples.at(soldOut), hoped)).isPresent();
    Stage due = new Stage.Failed(Samples.soldOut(), new UserCheck.Due());
    assertThat(Lifecycle.after(Samples.at(due), hoped)).isEmpty();
  }

  @Test
  void the_cards_say_until_when_and_how_to_stop_it() throws IOException {
    Stage soldOut = new Stage.Failed(Samples.soldOut(), new UserCheck.NotNeeded());
    CardsTest.assertGolden(
        "hope.txt",
        List.of(RootCard.of(Samples.at(soldOut)), waits(Hope.Kind.TRY), waits(Hope.Kind.TELL)));
  }

  private static Card waits(Hope.Kind kind) {
    return RootCard.of(Samples.at(new Stage.Awaiting(Samples.soldOut(), Samples.hope(kind))));
  }

  private Request hoping(Hope.Kind kind, Quote quote) {
    return hoping(bench, kind, quote);
  }

  /** A request that is sold out, of which somebody wants more. */
  private static Request hoping(Bench where, Hope.Kind kind, Quote quote) {
    where.cloud.sells(_ -> false);
    Request failed = where.run(where.confirmed(quote), MINUTE);
    return where.done(failed, new Event.Hoped(until(where, kind)));
  }

  private static Hope until(Bench where, Hope.Kind kind) {
    return new Hope(kind, Samples.ADA, where.now(), where.now().plus(Duration.ofHours(4)));
  }

  private static Optional<Hope> hope(Request request) {
    return request.stage() instanceof Stage.Awaiting(_, var hope)
        ? Optional.of(hope)
        : Optional.empty();
  }

  private Request runAfterRestart(Request request, Duration most) {
    Worker again = bench.newWorker();
    Optional<Wait> wait = again.step(request.id());
    Instant end = bench.now().plus(most);
    while (wait.isPresent() && !bench.now().plus(wait.get().length()).isAfter(end)) {
      bench.pass(wait.get().length());
      wait = again.step(request.id());
    }
    return bench.row(request);
  }
}
