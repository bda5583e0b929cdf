package dev.quartermaster.request;

import static dev.quartermaster.request.RequestFixtures.card;
import static dev.quartermaster.request.RequestFixtures.change;
import static dev.quartermaster.request.RequestFixtures.confirmed;
import static dev.quartermaster.request.RequestFixtures.draft;
import static dev.quartermaster.request.RequestFixtures.id;
import static dev.quartermaster.request.RequestFixtures.machineId;
import static dev.quartermaster.request.RequestFixtures.made;
import static dev.quartermaster.request.RequestFixtures.marker;
import static dev.quartermaster.request.RequestFixtures.next;
import static dev.quartermaster.request.RequestFixtures.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.MessageRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of requests promises, on whatever it is kept. */
public abstract class RequestStoreContract extends CommitContract {
  private static final MessageRef ROOT = new MessageRef("C0MACHINES", "1700000000.000100");

  @Test
  void finds_nothing_where_nothing_is() {
    assertThat(store().find(id(1))).isEmpty();
    assertThat(store().byDelivery("d")).isEmpty();
    assertThat(store().byMachine(machineId(1))).isEmpty();
    assertThat(store().byMarker(marker(1))).isEmpty();
    assertThat(store().withMachines()).isEmpty();
    assertThat(store().unfinished()).isEmpty();
    assertThat(store().unsaid(id(1))).isEmpty();
    assertThat(store().shown(id(1))).isEqualTo(new Shown(Optional.empty(), 0));
    assertThat(store().house().unsaid()).isEmpty();
  }

  @Test
  void a_mark_leads_to_its_request_for_ever() {
    Request row = committed(draft(id(1)));
    row = committed(confirmed(row, marker(1)));
    row = committed(confirmed(row, marker(2)));
    row = committed(next(row, new Stage.Expired()));
    assertThat(store().byMarker(marker(1))).contains(row);
    assertThat(store().byMarker(marker(2))).contains(row);
    assertThat(store().byMarker(marker(3))).isEmpty();
  }

  @Test
  void a_machine_leads_to_its_request_also_when_it_is_gone() {
    Request row = committed(draft(id(1)));
    row = committed(next(row, new Stage.Ready(made(7, false), Optional.empty())));
    assertThat(store().byMachine(machineId(7))).contains(row);
    row = committed(next(row, new Stage.Gone(made(7, false), Optional.empty())));
    assertThat(store().byMachine(machineId(7))).contains(row);
    assertThat(store().byMachine(machineId(8))).isEmpty();
  }

  @Test
  void lists_the_requests_whose_machines_are_there() {
    Request off = committed(next(committed(draft(id(2))), new Stage.Off(made(2, false))));
    Request gone = next(committed(draft(id(3))), new Stage.Gone(made(3, false), Optional.empty()));
    committed(gone);
    committed(draft(id(4)));
    Request ready =
        committed(next(committed(draft(id(1))), new Stage.Ready(made(1, false), Optional.empty())));
    assertThat(store().withMachines()).containsExactlyInAnyOrder(off, ready);
  }

  @Test
  void lines_of_a_thread_go_out_in_order_and_once() {
    Request row = draft(id(1));
    store().commit(saying(change(row), "one", "two"));
    Request other = draft(id(2));
    store().commit(saying(change(other), "other"));
    store().commit(saying(change(next(row, new Stage.Expired())), "three"));
    List<Line> lines = store().unsaid(row.id());
    assertThat(lines)
        .extracting(Line::card)
        .containsExactly(card("one"), card("two"), card("three"));
    assertThat(lines).extracting(Line::number).doesNotHaveDuplicates().isSorted();
    store().said(lines.getFirst());
    store().said(lines.getFirst());
    assertThat(store().unsaid(row.id())).containsExactlyElementsOf(lines.subList(1, 3));
    assertThat(store().unsaid(other.id())).hasSize(1);
  }

  @Test
  void the_house_is_told_each_thing_once() {
    assertThat(store().house().put("surplus ps1", card("one"))).isTrue();
    assertThat(store().house().put("key", card("two"))).isTrue();
    assertThat(store().house().put("surplus ps1", card("again"))).isFalse();
    List<Line> lines = store().house().unsaid();
    assertThat(lines).extracting(Line::card).containsExactly(card("one"), card("two"));
    lines.forEach(store()::said);
    assertThat(store().house().unsaid()).isEmpty();
    assertThat(store().house().put("key", card("again"))).isFalse();
    assertThat(store().house().unsaid()).isEmpty();
  }

  @Test
  void the_lines_of_house_and_threads_do_not_mix() {
    Request row = draft(id(1));
    store().commit(saying(change(row), "thread"));
    store().house().put("key", card("house"));
    assertThat(store().unsaid(row.id())).extracting(Line::card).containsExactly(card("thread"));
    assertThat(store().house().unsaid()).extracting(Line::card).containsExactly(card("house"));
  }

  @Test
  void remembers_what_is_shown_also_an_older_version_that_was_put_over_a_newer() {
    Request row = committed(draft(id(1)));
    store().remember(row.id(), ROOT, 3);
    assertThat(store().shown(row.id())).isEqualTo(new Shown(Optional.of(ROOT), 3));
    store().remember(row.id(), ROOT, 2);
    assertThat(store().shown(row.id())).isEqualTo(new Shown(Optional.of(ROOT), 2));
    var reposted = new MessageRef("C0MACHINES", "1700000009.000100");
    store().remember(row.id(), reposted, 2);
    assertThat(store().shown(row.id())).isEqualTo(new Shown(Optional.of(reposted), 2));
    assertThat(store().find(row.id())).contains(row);
  }

  @Test
  void finds_a_request_by_either_of_its_cards_as_they_stand_now() {
    Request row = committed(draft(id(1)));
    Request other = committed(draft(id(2)));
    var ballot = new MessageRef("C0APPROVALS", ROOT.number());
    store().remember(row.id(), ROOT, 1);
    store().rememberBallot(row.id(), ballot, 1);
    store().remember(other.id(), new MessageRef(ROOT.channel(), "1700000002.000100"), 1);
    assertThat(store().byCard(ROOT)).contains(row);
    assertThat(store().byCard(ballot)).contains(row);
    assertThat(store().byCard(new MessageRef("C0ELSEWHERE", ROOT.number()))).isEmpty();
    store().remember(row.id(), new MessageRef(ROOT.channel(), "1700000009.000100"), 2);
    assertThat(store().byCard(ROOT)).isEmpty();
  }

  @Test
  void what_is_shown_outlives_a_change() {
    Request row = committed(draft(id(1)));
    store().remember(row.id(), ROOT, 1);
    committed(next(row, new Stage.Expired()));
    assertThat(store().shown(row.id())).isEqualTo(new Shown(Optional.of(ROOT), 1));
  }

  @Test
  void a_request_with_a_step_to_take_is_unfinished() {
    Request row = committed(draft(id(1)));
    assertThat(store().unfinished()).containsExactly(row.id());
    row = committed(confirmed(row, marker(1)));
    store().remember(row.id(), ROOT, row.version());
    assertThat(store().unfinished()).containsExactly(row.id());
    row = committed(next(row, new Stage.Ready(made(1, true), Optional.empty())));
    store().remember(row.id(), ROOT, row.version());
    assertThat(store().unfinished()).containsExactly(row.id());
    row = committed(next(row, new Stage.Ready(made(1, false), Optional.empty())));
    store().remember(row.id(), ROOT, row.version());
    assertThat(store().unfinished()).isEmpty();
  }

  @Test
  void an_end_is_unfinished_until_it_is_shown_and_said() {
    Request row = committed(confirmed(committed(draft(id(1))), marker(1)));
    Request failed =
        next(
            row,
            new Stage.Failed(
                Failure.of(Failure.Kind.REFUSED, "M-301", "no"), new UserCheck.NotNeeded()));
    store().commit(saying(change(failed), "no machine"));
    assertThat(store().unfinished()).containsExactly(row.id());
    store().remember(row.id(), ROOT, failed.version());
    assertThat(store().unfinished()).containsExactly(row.id());
    store().unsaid(row.id()).forEach(store()::said);
    assertThat(store().unfinished()).isEmpty();
  }

  @Test
  void a_failure_with_a_new_user_to_look_for_is_unfinished() {
    Request row = committed(confirmed(committed(draft(id(1))), marker(1)));
    Failure failure = Failure.of(Failure.Kind.REFUSED, "M-301", "no");
    row = committed(next(row, new Stage.Failed(failure, new UserCheck.Due())));
    store().remember(row.id(), ROOT, row.version());
    assertThat(store().unfinished()).containsExactly(row.id());
    row = committed(next(row, new Stage.Failed(failure, new UserCheck.Absent())));
    store().remember(row.id(), ROOT, row.version());
    assertThat(store().unfinished()).isEmpty();
  }

  @Test
  void a_draft_that_ended_as_one_is_finished_without_being_shown() {
    committed(next(committed(draft(id(1))), new Stage.Expired()));
    committed(next(committed(draft(id(2))), new Stage.Cancelled(RequestFixtures.ADA)));
    assertThat(store().unfinished()).isEmpty();
  }
}
