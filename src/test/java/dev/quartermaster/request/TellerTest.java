package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.MACHINES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Delivery.Why;
import dev.quartermaster.chat.Place;
import dev.quartermaster.machine.MachineState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands in the chat, and where it goes when the chat refuses. */
class TellerTest {
  private final Bench bench = new Bench();
  private final StubChat chat = new StubChat();
  private final Teller teller =
      new Teller(
          bench.store,
          chat,
          new Teller.Places(Optional.of(new Place("C0OPERATIONS")), Optional.empty()),
          new UsualTimes(ReadyTimes.NONE, bench::now));

  @Test
  void where_the_bot_is_not_in_the_channel_the_direct_message_says_so_and_keeps_saying_it() {
    Request request = provisioning();
    var shut = new Delivery.Refused(Why.NOT_IN_CHANNEL, "not_in_channel");
    chat.next(shut);
    tellAll(request);
    assertThat(chat.log().getFirst()).startsWith("direct to U0ADA");
    assertThat(chat.cards().getFirst()).contains("#C0MACHINES").contains("`/invite`", "M-601");
    bench.machineBecomes(MachineState.READY);
    bench.run(request, Duration.ofHours(1));
    tellAll(request);
    assertThat(chat.log().getLast()).startsWith("update m1: READY");
    assertThat(chat.cards().getLast()).contains("M-601");
  }

  @Test
  void nothing_is_said_of_a_draft() {
    Request draft = bench.drafted(Wishes.trainer());
    assertThat(teller.tell(draft.id())).isEmpty();
    bench.done(draft, new Event.Cancelled(Samples.ADA));
    assertThat(teller.tell(draft.id())).isEmpty();
    assertThat(chat.log()).isEmpty();
  }

  @Test
  void the_card_stands_in_the_channel_first_then_the_lines_in_their_order() {
    Request request = provisioning();
    tellAll(request);
    assertThat(chat.log()).hasSize(4);
    assertThat(chat.log().get(0)).isEqualTo("post C0MACHINES: PROVISIONING · trainer-7");
    assertThat(chat.log().get(1)).startsWith("reply to m1: Asked for by");
    assertThat(chat.log().get(2)).startsWith("reply to m1: Sending");
    assertThat(chat.log().get(3)).startsWith("reply to m1: Accepted");
  }

  @Test
  void a_card_that_shows_an_older_row_is_drawn_again_in_its_place() {
    Request request = provisioning();
    tellAll(request);
    bench.machineBecomes(MachineState.READY);
    bench.run(request, Duration.ofHours(1));
    tellAll(request);
    assertThat(chat.log().getLast()).isEqualTo("update m1: READY · trainer-7");
    int said = chat.log().size();
    tellAll(request);
    assertThat(chat.log()).hasSize(said);
  }

  @Test
  void a_decision_is_on_both_cards_before_the_thread_tells_it() {
    Front front = new Front(bench);
    Request put = front.put(Wishes.trainer(), VoteSamples.TERMS);
    bench.store.unsaid(put.id()).forEach(bench.store::said);
    front.presses(Samples.BOB, Press.DENY, put);
    front.sends(Samples.BOB, "deny", put, Map.of("words", "use the shared one"));

    tellAll(put);

    assertThat(chat.log().get(0)).startsWith("update 1.2: DENIED");
    assertThat(chat.log().get(1)).startsWith("update 1.1: DENIED");
    assertThat(chat.log().get(2)).startsWith("reply to 1.1: Denied by");
  }

  @Test
  void where_updates_are_few_none_is_spent_on_a_card_that_is_up_to_date() {
    Front front = new Front(bench);
    Request put = front.put(Wishes.trainer(), VoteSamples.TERMS);
    bench.store.unsaid(put.id()).forEach(bench.store::said);
    front.sends(Samples.BOB, "deny", put, Map.of("words", "use the shared one"));
    chat.next(new Delivery.Later(Duration.ofSeconds(1), "few"));

    tellAll(put);

    assertThat(chat.log()).filteredOn(line -> line.startsWith("update 1.1")).hasSize(1);
    assertThat(chat.log()).anyMatch(line -> line.startsWith("update 1.2: DENIED"));
  }

  @Test
  void what_can_only_be_said_later_is_said_later_and_nothing_overtakes_it() {
    Request request = provisioning();
    teller.tell(request.id());
    chat.next(new Delivery.Later(Duration.ofSeconds(30), "ratelimited"));
    assertThat(teller.tell(request.id())).contains(Wait.real(Duration.ofSeconds(30)));
    assertThat(bench.store.unsaid(request.id())).hasSize(3);
    tellAll(request);
    assertThat(chat.log().get(1)).startsWith("reply to m1: Asked for by");
  }

  @Test
  void a_line_without_a_clear_answer_is_said_again() {
    Request request = provisioning();
    teller.tell(request.id());
    chat.next(new Delivery.Later(Duration.ofSeconds(1), "timeout"));
    teller.tell(request.id());
    tellAll(request);
    assertThat(bench.store.unsaid(request.id())).isEmpty();
  }

  @Test
  void a_channel_that_is_closed_sends_the_news_to_the_asker_and_there_it_stays() {
    Request request = provisioning();
    chat.next(new Delivery.Refused(Why.CLOSED, "is_archived"));
    tellAll(request);
    assertThat(chat.log().getFirst()).startsWith("direct to U0ADA");
    assertThat(bench.store.shown(request.id()).root().orElseThrow().channel()).isEqualTo("DU0ADA");
    assertThat(bench.store.unsaid(request.id())).isEmpty();
  }

  @Test
  void an_asker_who_cant_be_reached_leaves_the_news_to_operations() {
    Request request = provisioning();
    chat.next(
        new Delivery.Refused(Why.NOT_IN_CHANNEL, "not_in_channel"),
        new Delivery.Refused(Why.CLOSED, "user_disabled"));
    tellAll(request);
    assertThat(chat.log().getFirst()).startsWith("post C0OPERATIONS");
  }

  @Test
  void news_that_can_be_told_nowhere_waits_and_is_told_once_somewhere_opens() {
    Request request = provisioning();
    chat.next(
        new Delivery.Refused(Why.CLOSED, "is_archived"),
        new Delivery.Refused(Why.CLOSED, "user_disabled"),
        new Delivery.Refused(Why.CLOSED, "is_archived"));
    assertThat(teller.tell(request.id())).contains(Wait.real(Duration.ofMinutes(1)));
    tellAll(request);
    assertThat(chat.log().getFirst()).startsWith("post C0MACHINES");
  }

  @Test
  void a_refused_token_loses_nothing() {
    Request request = provisioning();
    chat.next(new Delivery.Refused(Why.NO_ACCESS, "invalid_auth"));
    assertThat(teller.tell(request.id())).contains(Wait.real(Duration.ofMinutes(1)));
    tellAll(request);
    assertThat(bench.store.unsaid(request.id())).isEmpty();
  }

  @Test
  void a_card_that_was_deleted_is_posted_anew_and_the_lines_follow_it() {
    Request request = provisioning();
    teller.tell(request.id());
    chat.next(new Delivery.Refused(Why.MESSAGE_GONE, "message_not_found"));
    tellAll(request);
    assertThat(chat.log().get(1)).startsWith("post C0MACHINES");
    assertThat(chat.log().get(2)).startsWith("reply to m2");
  }

  @Test
  void a_channel_that_closes_later_moves_card_and_lines() {
    Request request = provisioning();
    tellAll(request);
    bench.machineBecomes(MachineState.READY);
    bench.run(request, Duration.ofHours(1));
    chat.next(
        new Delivery.Refused(Why.CLOSED, "is_archived"),
        new Delivery.Refused(Why.CLOSED, "is_archived"));
    tellAll(request);
    assertThat(chat.log()).anyMatch(line -> line.startsWith("direct to U0ADA: READY"));
    assertThat(bench.store.unsaid(request.id())).isEmpty();
  }

  @Test
  void a_line_that_does_not_fit_is_said_in_its_summary() {
    Request request = provisioning();
    teller.tell(request.id());
    chat.next(new Delivery.Refused(Why.UNFIT, "invalid_blocks"));
    tellAll(request);
    assertThat(bench.store.unsaid(request.id())).isEmpty();
  }

  @Test
  void a_card_that_does_not_fit_is_posted_with_its_summary_alone() {
    Request request = provisioning();
    chat.next(new Delivery.Refused(Why.UNFIT, "invalid_blocks"));
    tellAll(request);
    assertThat(chat.log().getFirst())
        .startsWith("post C0MACHINES: *PROVISIONING*")
        .contains("trainer-7");
    assertThat(bench.store.unsaid(request.id())).isEmpty();
  }

  @Test
  void a_card_of_a_machine_that_is_made_is_drawn_once_each_half_minute_and_no_oftener() {
    Request request = provisioning();
    tellAll(request);
    int before = chat.log().size();

    for (int second = 0; second < 180; second++) {
      bench.pass(Duration.ofSeconds(1));
      teller.tell(request.id());
    }

    assertThat(chat.log().subList(before, chat.log().size()))
        .hasSize(6)
        .allMatch(line -> line.startsWith("update m1: PROVISIONING"));
    assertThat(teller.tell(request.id()).orElseThrow().length())
        .isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void a_card_whose_machine_runs_beats_no_more() {
    Request request = provisioning();
    tellAll(request);
    bench.machineBecomes(MachineState.READY);
    bench.run(request, Duration.ofHours(1));
    tellAll(request);
    int before = chat.log().size();

    bench.pass(Duration.ofMinutes(5));

    assertThat(teller.tell(request.id())).isEmpty();
    assertThat(chat.log()).hasSize(before);
  }

  private Request provisioning() {
    bench.accepts(MachineState.PROVISIONING);
    Request request = bench.run(bench.confirmed(Wishes.trainer()), Duration.ofMinutes(1));
    assertThat(request.place()).isEqualTo(MACHINES);
    return request;
  }

  /** Until nothing is left to be told at once. */
  private void tellAll(Request request) {
    Optional<Wait> wait = teller.tell(request.id());
    for (int i = 0; i < 10 && wait.filter(TellerTest::isHindrance).isPresent(); i++) {
      wait = teller.tell(request.id());
    }
    assertThat(wait.filter(TellerTest::isHindrance)).isEmpty();
  }

  /** A bar's next beat hinders nothing. */
  private static boolean isHindrance(Wait wait) {
    return wait.pace() == Wait.Pace.REAL;
  }
}
