package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.ADA;
import static dev.quartermaster.request.Samples.BOB;
import static dev.quartermaster.request.Samples.MACHINES;
import static dev.quartermaster.request.Samples.MARK;
import static dev.quartermaster.request.Samples.NOON;
import static dev.quartermaster.request.Samples.OTHER_MARK;
import static dev.quartermaster.request.Samples.SOON;
import static dev.quartermaster.request.Samples.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.machine.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may follow what in the life of a request, and that nothing else does. */
class LifecycleTest {
  /** Rows are events, columns stages; a dot is nothing, "same" a row that stays in its stage. */
  private static final String TABLE =
      """
                  Draft        Pending      Approved     Creating     Provisioning Ready        Off          NotReady     Changing     Gone         Failed       Awaiting     Uncertain    NotFound     Rehearsed    Cancelled    Denied       Expired
      Opened      .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .
      Adopted     .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .
      Redrafted   same         .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .
      Quoted      same         .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .
      Confirmed   Approved     Approved     .            .            .            .            .            .            .            .            Approved     .            .            Approved     .            .            .            .
      Cancelled   Cancelled    Cancelled    Cancelled    .            .            .            .            .            .            .            .            Cancelled    .            .            .            .            .            .
      Expired     Expired      Expired      .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .
      SentBack    .            .            Pending      .            .            .            .            .            .            .            Pending      Pending      .            Pending      .            .            .            .
      Waiting     .            .            same         .            .            .            .            .            .            .            .            .            same         .            .            .            .            .
      Slowed      .            .            same         .            same         .            .            .            .            .            .            .            same         .            .            .            .            .
      Intended    .            .            Creating     .            .            .            .            .            .            .            .            .            .            .            .            .            .            .
      HeldBack    .            .            .            Approved     .            .            .            .            .            .            .            .            .            .            .            .            .            .
      Rehearsed   .            .            .            Rehearsed    .            .            .            .            .            .            .            .            .            .            .            .            .            .
      Accepted    .            .            .            Provisioning .            .            .            .            .            .            .            .            .            .            .            .            .            .
      Failed      .            .            Failed       Failed       .            .            .            .            .            .            .            .            .            .            .            .            .            .
      TurnedDown  .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .
      Hoped       .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .
      TriedAgain  .            .            .            .            .            .            .            .            .            .            .            Approved     .            .            .            .            .            .
      HopeOver    .            .            .            .            .            .            .            .            .            .            .            Failed       .            .            .            .            .            .
      AnswerLost  .            .            .            Uncertain    .            .            .            .            .            .            .            .            .            .            .            .            .            .
      Looked      .            .            .            .            .            .            .            .            .            .            .            .            same         .            .            .            .            .
      GaveUp      .            .            .            .            .            .            .            .            .            .            .            .            NotFound     .            .            .            .            .
      Found       .            .            Provisioning .            .            .            .            .            .            .            .            .            Provisioning Provisioning .            .            .            .
      UserChecked .            .            .            .            .            .            .            .            .            .            same         .            .            same         .            .            .            .
      Observed    .            .            .            .            same         same         same         same         same         .            .            .            .            .            .            .            .            .
      BecameReady .            .            .            .            Ready        .            Ready        Ready        Ready        .            .            .            .            .            .            .            .            .
      BecameOff   .            .            .            .            Off          Off          .            Off          Off          .            .            .            .            .            .            .            .            .
      WentWrong   .            .            .            .            NotReady     .            .            .            NotReady     .            .            .            .            .            .            .            .            .
      LostSight   .            .            .            .            NotReady     .            .            .            .            .            .            .            .            .            .            .            .            .
      Corrected   .            .            .            .            .            same         Ready        Ready        .            .            .            .            .            .            .            .            .            .
      NoAddress   .            .            .            .            .            same         .            .            .            .            .            .            .            .            .            .            .            .
      Renamed     .            .            .            .            .            same         same         .            .            .            .            .            .            .            .            .            .            .
      RenameRefused.            .            .            .            .            same         same         .            .            .            .            .            .            .            .            .            .            .
      MarkKept    .            .            .            .            .            same         same         .            .            .            .            .            .            .            .            .            .            .
      ActionAsked .            .            .            .            .            Changing     Changing     Changing     .            .            .            .            .            .            .            .            .            .
      ActionTaken .            .            .            .            .            .            .            .            same         .            .            .            .            .            .            .            .            .
      ActionDone  .            .            .            .            .            .            .            .            Ready        .            .            .            .            .            .            .            .            .
      ActionOverdue.            .            .            .            .            .            .            .            same         .            .            .            .            .            .            .            .            .
      ActionFailed.            .            .            .            .            .            .            .            Ready        .            .            .            .            .            .            .            .            .
      ActionRehearsed.            .            .            .            .            .            .            .            Ready        .            .            .            .            .            .            .            .            .
      Vanished    .            .            .            .            Gone         Gone         Gone         Gone         Gone         .            .            .            .            .            .            .            .            .
      SurplusSeen same         same         same         same         same         same         same         same         same         same         same         same         same         same         same         same         same         same
      SurplusChanged.            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .            .
      """;

  @Test
  void every_stage_and_every_event_has_a_sample() {
    assertThat(Samples.stages().stream().map(Object::getClass).toList())
        .containsExactlyInAnyOrderElementsOf(Samples.cases(Stage.class));
    assertThat(Samples.events().stream().map(Object::getClass).toList())
        .containsExactlyInAnyOrderElementsOf(Samples.cases(Event.class));
  }

  @Test
  void every_event_leads_where_the_table_says_and_nowhere_else() {
    assertThat(table()).isEqualTo(TABLE);
  }

  @Test
  void every_change_counts_the_version_up_by_one() {
    assertThat(everything().toList())
        .isNotEmpty()
        .allMatch(move -> move.after().version() == move.before().version() + 1);
  }

  @Test
  void no_event_changes_whose_wish_it_is_or_where_it_stands() {
    assertThat(everything().toList())
        .allMatch(move -> move.after().id().equals(move.before().id()))
        .allMatch(move -> move.after().asker().equals(ADA))
        .allMatch(move -> move.after().place().equals(MACHINES))
        .allMatch(move -> move.after().opened().equals(NOON));
  }

  @Test
  void a_yes_counts_only_for_the_fingerprint_that_stands_A17() {
    Request draft = Samples.at(new Stage.Draft(SOON));
    Approval other = Samples.approval(Wishes.quote(Wishes.everything()));
    assertThat(Lifecycle.after(draft, new Event.Confirmed(other, MARK))).isEmpty();
    assertThat(Lifecycle.after(draft, confirmed(draft))).isPresent();
  }

  @Test
  void a_yes_counts_for_no_draft_that_was_changed_after_it_was_shown_A17() {
    Request draft = Samples.at(new Stage.Draft(SOON));
    Request changed = after(draft, new Event.Redrafted(Draft.of(Wishes.everything())));
    assertThat(changed.quote()).isEmpty();
    assertThat(Lifecycle.after(changed, confirmed(draft))).isEmpty();
  }

  @Test
  void a_second_yes_and_a_yes_after_the_end_change_nothing_A15_A16() {
    Request draft = Samples.at(new Stage.Draft(SOON));
    Request approved = after(draft, confirmed(draft));
    assertThat(Lifecycle.after(approved, confirmed(draft))).isEmpty();
    Request cancelled = after(draft, new Event.Cancelled(ADA));
    assertThat(Lifecycle.after(cancelled, confirmed(draft))).isEmpty();
    Request expired = after(draft, new Event.Expired());
    assertThat(Lifecycle.after(expired, confirmed(draft))).isEmpty();
  }

  @Test
  void each_yes_opens_one_attempt_under_its_own_mark() {
    Request failed = Samples.at(new Stage.Failed(Samples.refused(), new UserCheck.NotNeeded()));
    Request again = after(failed, confirmed(failed));
    assertThat(again.attempts()).containsExactly(new Attempt(1, MARK), new Attempt(2, OTHER_MARK));
    assertThat(again.attempt()).contains(new Attempt(2, OTHER_MARK));
  }

  @Test
  void no_event_but_a_yes_opens_an_attempt() {
    assertThat(
            everything()
                .filter(move -> !(move.event() instanceof Event.Confirmed))
                .filter(move -> !(move.event() instanceof Event.TriedAgain))
                .toList())
        .allMatch(move -> move.after().attempts().equals(move.before().attempts()));
  }

  @Test
  void another_attempt_needs_a_definite_no_or_a_settled_search() {
    List<Class<?>> open =
        everything()
            .filter(move -> move.event() instanceof Event.Confirmed)
            .<Class<?>>map(move -> move.before().stage().getClass())
            .toList();
    assertThat(open)
        .containsExactlyInAnyOrder(
            Stage.Draft.class, Stage.Pending.class, Stage.Failed.class, Stage.NotFound.class);
  }

  @Test
  void a_wish_for_a_new_user_is_not_repeated_while_that_account_may_exist() {
    for (UserCheck open : List.of(new UserCheck.Due(), new UserCheck.LeftBehind(USER))) {
      Request failed = Samples.at(new Stage.Failed(Samples.refused(), open), Wishes.forNewUser());
      assertThat(Lifecycle.after(failed, confirmed(failed))).isEmpty();
      Request lost = Samples.at(new Stage.NotFound(NOON, 5, open), Wishes.forNewUser());
      assertThat(Lifecycle.after(lost, confirmed(lost))).isEmpty();
    }
    Request absent =
        Samples.at(
            new Stage.Failed(Samples.refused(), new UserCheck.Absent()), Wishes.forNewUser());
    assertThat(Lifecycle.after(absent, confirmed(absent))).isPresent();
  }

  @Test
  void a_request_can_be_called_off_until_its_intent_is_on_disk() {
    List<Class<?>> open =
        everything()
            .filter(move -> move.event() instanceof Event.Cancelled)
            .<Class<?>>map(move -> move.before().stage().getClass())
            .toList();
    assertThat(open)
        .containsExactlyInAnyOrder(
            Stage.Draft.class, Stage.Pending.class, Stage.Approved.class, Stage.Awaiting.class);
  }

  @Test
  void what_is_sent_back_has_no_approval_left() {
    Request approved = Samples.at(new Stage.Approved(Optional.empty()));
    Request pending = after(approved, new Event.SentBack("too old", Optional.empty(), SOON));
    assertThat(pending.approval()).isEmpty();
    assertThat(pending.quote()).isEqualTo(approved.quote());
  }

  @Test
  void what_ended_without_a_machine_is_sent_back_only_with_a_changed_quote() {
    Request failed = Samples.at(new Stage.Failed(Samples.refused(), new UserCheck.NotNeeded()));
    assertThat(Lifecycle.after(failed, new Event.SentBack("why", Optional.empty(), SOON)))
        .isEmpty();
    Quote other = Wishes.quote(Wishes.everything());
    Request pending = after(failed, new Event.SentBack("why", Optional.of(other), SOON));
    assertThat(pending.quote()).contains(other);
  }

  @Test
  void an_event_that_says_nothing_new_changes_nothing() {
    Request waiting = Samples.at(new Stage.Approved(Optional.of("503")));
    assertThat(Lifecycle.after(waiting, new Event.Waiting("503"))).isEmpty();
    Request surplus = after(waiting, new Event.SurplusSeen(Samples.OTHER_ID));
    assertThat(Lifecycle.after(surplus, new Event.SurplusSeen(Samples.OTHER_ID))).isEmpty();
  }

  @Test
  void what_a_failed_order_leaves_is_the_stage_from_before_it() {
    Request ready = Samples.at(new Stage.Ready(Samples.made(MachineState.READY), Optional.empty()));
    Request told = after(ready, new Event.ActionAsked(Verb.STOP, BOB, SOON));
    assertThat(after(told, new Event.ActionFailed("no")).stage()).isEqualTo(ready.stage());
  }

  @Test
  void replaying_the_events_of_a_life_gives_its_row_I16() {
    List<Event> life = life();
    var opened = (Event.Opened) life.getFirst();
    Request row = Lifecycle.open(new RequestId("R-7F3K"), opened);
    Request again = Lifecycle.open(new RequestId("R-7F3K"), opened);
    for (Event event : life.subList(1, life.size())) {
      row = after(row, event);
    }
    for (Event event : life.subList(1, life.size())) {
      again = after(again, event);
    }
    assertThat(again).isEqualTo(row);
    assertThat(row.version()).isEqualTo(life.size());
    assertThat(row.stage()).isInstanceOf(Stage.Gone.class);
    assertThat(row.attempts()).hasSize(2);
  }

  private static List<Event> life() {
    Quote quote = Wishes.quote(Wishes.trainer());
    var events =
        new ArrayList<Event>(
            List.of(
                new Event.Opened(ADA, MACHINES, new Draft(Map.of()), NOON, SOON),
                new Event.Redrafted(Draft.of(Wishes.trainer())),
                new Event.Quoted(quote, Samples.labels(), SOON),
                new Event.Confirmed(Samples.approval(quote), MARK),
                new Event.Waiting("503"),
                new Event.Intended("t1", NOON),
                new Event.HeldBack("no connection"),
                new Event.Intended("t2", NOON),
                new Event.AnswerLost("lost", NOON, SOON),
                new Event.Looked(NOON),
                new Event.GaveUp(SOON, new UserCheck.NotNeeded()),
                new Event.Confirmed(Samples.approval(quote), OTHER_MARK),
                new Event.Intended("t3", NOON)));
    events.addAll(
        List.of(
            new Event.Accepted(Samples.machine(MachineState.PROVISIONING), NOON, SOON),
            new Event.Observed(Samples.machine(MachineState.STARTING)),
            new Event.BecameReady(Samples.machine(MachineState.READY), Optional.empty()),
            new Event.Renamed(),
            new Event.SurplusSeen(Samples.OTHER_ID),
            new Event.ActionAsked(Verb.DESTROY, BOB, SOON),
            new Event.ActionTaken(Optional.empty()),
            new Event.Vanished(Optional.of(BOB))));
    return events;
  }

  private record Move(Request before, Event event, Request after) {}

  /** Every event applied to every stage, where something follows. */
  private static Stream<Move> everything() {
    return Samples.stages().stream()
        .map(Samples::at)
        .flatMap(
            before ->
                Samples.events().stream()
                    .flatMap(
                        event ->
                            Lifecycle.after(before, event).stream()
                                .map(after -> new Move(before, event, after))));
  }

  private static Event.Confirmed confirmed(Request request) {
    return confirmed(request, OTHER_MARK);
  }

  private static Event.Confirmed confirmed(Request request, Marker marker) {
    return new Event.Confirmed(Samples.approval(request.quoted()), marker);
  }

  private static Request after(Request before, Event event) {
    return Lifecycle.after(before, event).orElseThrow();
  }

  private static String table() {
    String head = row("", Samples.stages().stream().map(stage -> stage.getClass().getSimpleName()));
    return Samples.events().stream()
        .filter(event -> !(event instanceof Event.OfVote))
        .map(
            event ->
                row(
                    event.getClass().getSimpleName(),
                    Samples.stages().stream().map(stage -> follows(stage, event))))
        .collect(Collectors.joining("\n", head + "\n", "\n"));
  }

  private static String follows(Stage stage, Event event) {
    return Lifecycle.after(Samples.at(stage), event)
        .map(after -> after.stage().getClass())
        .map(next -> next == stage.getClass() ? "same" : next.getSimpleName())
        .orElse(".");
  }

  private static String row(String name, Stream<String> cells) {
    return (name
            + " ".repeat(Math.max(0, 12 - name.length()))
            + cells.map("%-13s"::formatted).collect(Collectors.joining()))
        .stripTrailing();
  }
}
