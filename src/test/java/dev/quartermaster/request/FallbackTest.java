package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.NOON;
import static dev.quartermaster.request.Samples.OTHER_MARK;
import static dev.quartermaster.request.Samples.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Directory.Standing;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.Quote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A wish with more than one choice: one machine in the end, and never two. */
class FallbackTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final CloudProblem NO_ROOM = CloudProblem.of(Kind.SOLD_OUT, "out of capacity");

  private final Bench bench = new Bench();

  @Test
  void what_is_sold_out_gives_its_turn_to_the_next_choice_under_a_mark_of_its_own() {
    bench.cloud.sells(offer -> offer.equals("P6000 in NY2"));
    bench.accepts(MachineState.PROVISIONING);
    Request request = bench.run(bench.confirmed(Wishes.ranked()), MINUTE);
    assertThat(request.stage()).isInstanceOf(Stage.Provisioning.class);
    assertThat(specs()).containsExactly(Wishes.ranking().getLast());
    assertThat(request.attempts()).hasSize(3);
    assertThat(request.attempts().stream().map(Attempt::marker).distinct()).hasSize(3);
    assertThat(bench.cloud.sent().getFirst().marker())
        .isEqualTo(request.attempts().getLast().marker());
    assertThat(bench.said(request))
        .anyMatch(line -> line.contains("second of 3 choices") && line.contains("West Coast (CA1)"))
        .anyMatch(line -> line.contains("third of 3 choices"));
  }

  @Test
  void a_create_that_is_refused_for_want_of_room_gives_its_turn_to_the_next() {
    bench.cloud.onCreate((_, _) -> new CreateOutcome.Refused(NO_ROOM));
    bench.accepts(MachineState.PROVISIONING);
    Request request = bench.run(bench.confirmed(Wishes.ranked()), MINUTE);
    assertThat(request.stage()).isInstanceOf(Stage.Provisioning.class);
    assertThat(specs()).isEqualTo(Wishes.ranking().subList(0, 2));
    assertThat(bench.cloud.sent().stream().map(CreateOrder::marker).distinct()).hasSize(2);
  }

  @Test
  void when_none_can_be_had_that_is_said_with_all_of_them_and_what_else_there_is() {
    bench.cloud.sells(offer -> offer.equals("P5000 in AMS1"));
    Request request = bench.run(bench.confirmed(Wishes.ranked()), HOUR);
    var failure = ((Stage.Failed) request.stage()).failure();
    assertThat(failure.kind()).isEqualTo(Failure.Kind.SOLD_OUT);
    assertThat(failure.words())
        .contains("None of the 3 choices", "P5000 in NY2, P5000 in CA1, P6000 in NY2");
    assertThat(bench.cloud.sent()).isEmpty();
  }

  @Test
  void nothing_follows_an_unclear_answer() {
    bench.losesAnswer(false);
    Request request = bench.run(bench.confirmed(Wishes.ranked()), HOUR);
    assertThat(request.stage()).isInstanceOf(Stage.NotFound.class);
    assertThat(bench.cloud.sent()).hasSize(1);
    for (Stage stage :
        List.of(
            new Stage.Uncertain("the answer was lost", NOON, SOON, 3),
            new Stage.NotFound(NOON, 14, new UserCheck.NotNeeded()),
            new Stage.Provisioning(Samples.made(MachineState.PROVISIONING), SOON),
            new Stage.NotReady(Samples.made(MachineState.OFF), "it is off"),
            Samples.changing(Verb.DESTROY, true))) {
      assertThat(Lifecycle.after(Samples.at(stage, Wishes.ranked()), turnedDown())).isEmpty();
    }
  }

  @Test
  void nothing_follows_another_refusal_or_the_last_choice() {
    bench.cloud.onCreate(
        (_, _) -> new CreateOutcome.Refused(CloudProblem.of(Kind.REFUSED, "no payment method")));
    Request request = bench.run(bench.confirmed(Wishes.ranked()), HOUR);
    assertThat(request.stage()).isInstanceOf(Stage.Failed.class);
    assertThat(bench.cloud.sent()).hasSize(1);
    Quote last = Wishes.ranked().atTurn(2);
    assertThat(
            Lifecycle.after(Samples.at(new Stage.Approved(Optional.empty()), last), turnedDown()))
        .isEmpty();
  }

  @Test
  void the_right_is_read_again_before_the_next_attempt() {
    bench.cloud.onCreate(
        (_, _) -> {
          bench.directory.knows(Samples.BOB, Standing.GUEST, false);
          bench.pass(Duration.ofSeconds(61));
          return new CreateOutcome.Refused(NO_ROOM);
        });
    Request request = bench.run(bench.confirmed(Wishes.ranked()), HOUR);
    assertThat(request.stage()).isInstanceOf(Stage.Pending.class);
    assertThat(bench.cloud.sent()).hasSize(1);
    assertThat(request.quoted()).isEqualTo(Wishes.ranked());
  }

  @Test
  void a_price_that_rose_for_any_of_them_is_confirmed_again() {
    var dearer = new Bench(true, Dearer.quotes());
    Request pending = dearer.run(dearer.confirmed(Wishes.ranked()), MINUTE);
    assertThat(pending.stage()).isInstanceOf(Stage.Pending.class);
    assertThat(pending.quoted()).isEqualTo(Dearer.quotes().quote(Wishes.ranking()));
    assertThat(dearer.cloud.sent()).isEmpty();
  }

  @Test
  void a_machine_that_is_off_for_want_of_room_is_gone_before_the_next_is_tried() {
    Request off = offForWantOfRoom();
    bench.accepts(MachineState.PROVISIONING);
    bench.done(off, new Event.ActionAsked(new Order.GiveWay(OTHER_MARK), Samples.BOB, later()));
    bench.run(off, MINUTE);
    assertThat(bench.cloud.orders()).containsExactly("destroy psx81k with its address");
    assertThat(bench.cloud.sent()).hasSize(1);
    bench.cloud.loses(Samples.ID);
    Request next = bench.run(off, Duration.ofMinutes(2));
    assertThat(next.stage()).isInstanceOf(Stage.Provisioning.class);
    assertThat(specs()).isEqualTo(Wishes.ranking().subList(0, 2));
    assertThat(bench.cloud.sent().getLast().marker()).isEqualTo(OTHER_MARK);
  }

  @Test
  void a_machine_that_came_to_life_meanwhile_is_left_alone() {
    Request off = offForWantOfRoom();
    bench.machineBecomes(MachineState.READY);
    bench.done(off, new Event.ActionAsked(new Order.GiveWay(OTHER_MARK), Samples.BOB, later()));
    Request kept = bench.run(off, HOUR);
    assertThat(bench.cloud.orders()).noneMatch(order -> order.startsWith("destroy"));
    assertThat(kept.stage()).isInstanceOf(Stage.Ready.class);
    assertThat(bench.cloud.sent()).hasSize(1);
  }

  @Test
  void the_yes_counts_for_the_list_as_it_stands_and_no_other() {
    Quote one = Wishes.ranked();
    Quote other = Wishes.QUOTES.quote(List.of(Wishes.ranking().get(0), Wishes.ranking().get(2)));
    assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
    assertThat(one.fingerprint()).isNotEqualTo(Wishes.quote(Wishes.trainer()).fingerprint());
    assertThat(one.atTurn(2).fingerprint()).isEqualTo(one.fingerprint());
    assertThat(one.highest()).isEqualTo(one.choices().getLast().estimate());
    assertThat(Changes.between(one, other))
        .containsExactly("if sold out P5000 in CA1, P6000 in NY2 → P6000 in NY2");
  }

  @Test
  void every_card_shows_all_choices_with_their_prices() throws Exception {
    Stage approved = new Stage.Approved(Optional.empty());
    Request draft = Samples.at(new Stage.Draft(SOON), Wishes.ranked());
    Request trying =
        Lifecycle.after(Samples.at(approved, Wishes.ranked()), turnedDown()).orElseThrow();
    var off =
        new Stage.NotReady(Samples.made(MachineState.OFF), "it is off although it should run");
    CardsTest.assertGolden(
        "fallback.txt",
        List.of(
            ConfirmCard.of(draft, false),
            ApprovalCard.of(VoteSamples.put(VoteSamples.TERMS, Wishes.ranked())),
            RootCard.of(trying),
            Story.lines(Samples.at(approved, Wishes.ranked()), turnedDown(), trying).getFirst(),
            RootCard.of(Samples.at(off, Wishes.ranked()))));
  }

  private static Event turnedDown() {
    return new Event.TurnedDown(SoldOut.of(Wishes.trainer()), OTHER_MARK, NOON);
  }

  private Request offForWantOfRoom() {
    bench.accepts(MachineState.OFF);
    Request off = bench.run(bench.confirmed(Wishes.ranked()), MINUTE);
    assertThat(off.stage()).isInstanceOf(Stage.NotReady.class);
    return off;
  }

  private Instant later() {
    return bench.now().plus(HOUR);
  }

  private List<MachineSpec> specs() {
    return bench.cloud.sent().stream().map(CreateOrder::spec).toList();
  }
}
