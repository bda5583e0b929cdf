package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cheats, and those who merely left, do to what is put to the vote. */
class VoteAbuseTest {
  private final Front front = new Front();
  private final Request put = front.put(Wishes.trainer(), VoteSamples.TERMS);

  @Test
  void a_yes_for_somebody_who_has_left_ends_the_request_A08() {
    front.bench.voters.shutsOut(Samples.ADA);

    assertThat(told(front.presses(Samples.BOB, Press.APPROVE, put))).contains("M-211");

    assertThat(front.bench.row(put).stage()).isInstanceOf(Stage.Failed.class);
    assertThat(front.bench.said(put)).anyMatch(line -> line.contains("M-211"));
    assertThat(front.bench.cloud.sent()).isEmpty();
  }

  @Test
  void whoever_leaves_between_the_yes_and_the_send_gets_no_machine_A08() {
    front.presses(Samples.BOB, Press.APPROVE, put);
    assertThat(front.bench.row(put).stage()).isInstanceOf(Stage.Approved.class);
    front.bench.voters.shutsOut(Samples.ADA);

    Request end = front.bench.run(put, Duration.ofHours(1));

    assertThat(end.stage()).isInstanceOf(Stage.Failed.class);
    assertThat(front.bench.said(put)).anyMatch(line -> line.contains("M-211"));
    assertThat(front.bench.cloud.sent()).isEmpty();
  }

  @Test
  void a_copy_of_the_card_in_another_channel_decides_nothing_A21() {
    var elsewhere = new MessageRef("C0ELSE", "9.9");
    var direct = new MessageRef("D0BOB", "9.9");

    for (MessageRef copy : List.of(elsewhere, direct)) {
      String target = Target.ofBallot(put).toString();
      assertThat(told(front.presses(Samples.BOB, Press.APPROVE.word(), target, copy)))
          .contains("M-303");
    }

    assertThat(front.bench.row(put)).isEqualTo(put);
  }

  @Test
  void the_same_id_in_another_workspace_is_somebody_else_A13() {
    var twin = new Person("T0OTHER", Samples.BOB.id());

    assertThat(told(front.presses(twin, Press.APPROVE, put))).contains("M-209");

    assertThat(front.bench.row(put)).isEqualTo(put);
  }

  @Test
  void the_same_wish_is_put_to_the_vote_once_and_the_second_shows_the_first_A24() {
    Request again = front.bench.drafted(Wishes.trainer());
    front.bench.store.remember(again.id(), Front.ROOT, again.version());

    assertThat(told(front.presses(Samples.ADA, Press.CONFIRM, again)))
        .contains(put.id().value(), "exactly the same", "M-216", "Show " + put.id().value());

    assertThat(front.bench.row(again)).isEqualTo(again);
    assertThat(front.bench.store.refusals())
        .extracting(HouseEvent.Refused::why)
        .containsExactly("M-216");
  }

  private static String told(List<String> heard) {
    return String.join("\n", heard);
  }
}
