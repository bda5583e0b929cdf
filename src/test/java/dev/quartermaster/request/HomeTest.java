package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.ADA;
import static dev.quartermaster.request.Samples.BOB;
import static dev.quartermaster.request.VoteSamples.GRACE;
import static dev.quartermaster.request.VoteSamples.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People's own pages: what waits, what they have, and buttons that count like any others. */
class HomeTest {
  private final Front front = new Front();
  private final Request put = front.put(Wishes.trainer(), TERMS);

  @Test
  void what_waits_for_somebody_is_decided_on_his_own_page_like_on_the_card() {
    Card page = front.pressesAtHome(BOB, button(front.home(BOB), "Approve"));
    assertThat(stage()).isInstanceOf(Stage.Approved.class);
    assertThat(Plain.card(page)).contains("Your yes counts", "Waiting for you (0)");
  }

  @Test
  void it_waits_for_those_who_may_decide_and_for_nobody_else() {
    assertThat(words(BOB)).contains("Waiting for you (1)");
    assertThat(words(ADA)).contains("Waiting for you (0)", "Your requests (1)", put.id().value());
  }

  @Test
  void another_persons_button_decides_nothing_A09_A18() {
    Button approve = button(front.home(BOB), "Approve");
    assertThat(Plain.card(front.pressesAtHome(ADA, approve))).contains("M-204");
    assertThat(Plain.card(front.pressesAtHome(VoteSamples.EVE, approve))).contains("M-209");
    assertThat(stage()).isInstanceOf(Stage.Pending.class);
  }

  @Test
  void a_button_of_an_older_page_is_told_what_became_of_it_A16_A17() {
    Button approve = button(front.home(BOB), "Approve");
    front.pressesAtHome(GRACE, button(front.home(GRACE), "Approve"));
    Stage decided = stage();
    assertThat(Plain.card(front.pressesAtHome(BOB, approve))).contains("Already approved", "M-301");
    assertThat(stage()).isEqualTo(decided);
  }

  @Test
  void whoever_asked_calls_it_off_from_his_page_and_sees_it_gone() {
    Card page = front.pressesAtHome(ADA, button(front.home(ADA), "Cancel"));
    assertThat(stage()).isInstanceOf(Stage.Cancelled.class);
    assertThat(Plain.card(page)).contains("Called off", "Your requests (0)");
  }

  @Test
  void a_wish_begins_there() {
    front.pressesAtHome(ADA, button(front.home(ADA), "Create a machine"));
    assertThat(front.bench.store.unfinished()).hasSize(2);
  }

  @Test
  void machine_actions_on_either_card_or_under_one_shows_what_can_be_done_with_it() {
    for (MessageRef card : List.of(Front.ROOT, Front.CARD)) {
      assertThat(picked(card, Optional.empty())).contains(put.id().value(), "Approve", "Cancel");
    }
    assertThat(picked(new MessageRef(Front.ROOT.channel(), "1700.77"), Optional.of(Front.ROOT)))
        .contains(put.id().value());
  }

  @Test
  void on_another_message_it_says_what_it_is_for() {
    assertThat(picked(new MessageRef(Front.ROOT.channel(), "1700.77"), Optional.empty()))
        .contains("Machine actions is for my cards", "M-307");
  }

  private String picked(MessageRef on, Optional<MessageRef> thread) {
    return String.join(" ", front.picks(BOB, on, thread));
  }

  private String words(Person who) {
    return Plain.card(front.home(who));
  }

  private Stage stage() {
    return front.bench.row(put).stage();
  }

  private static Button button(Card page, String label) {
    return page.parts().stream()
        .flatMap(part -> part instanceof Part.Buttons(var all) ? all.stream() : Stream.empty())
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
