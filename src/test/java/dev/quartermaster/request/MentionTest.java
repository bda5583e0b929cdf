package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.ADA;
import static dev.quartermaster.request.Samples.BOB;
import static dev.quartermaster.request.VoteSamples.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.MessageRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said under a card is about its request, unless it names another. */
class MentionTest {
  private static final MessageRef ELSEWHERE =
      new MessageRef(Samples.MACHINES.channel(), "1700000099.000100");

  private final Front front = new Front();
  private final Request put = front.put(Wishes.trainer(), TERMS);

  @Test
  void a_yes_under_the_card_of_those_who_decide_needs_no_id() {
    front.says(BOB, Front.CARD, "approve reason:\"ok for the demo\"");
    assertThat(stage()).isInstanceOf(Stage.Approved.class);
  }

  @Test
  void a_no_under_the_card_of_its_asker_needs_no_id_and_a_fingerprint_is_none() {
    front.says(BOB, Front.ROOT, "deny " + print() + " reason:\"use the shared one\"");
    assertThat(stage()).isInstanceOf(Stage.Denied.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "why", "audit", "cancel", "SHOW "})
  void the_request_of_the_thread_is_found(String words) {
    assertThat(String.join(" ", front.says(ADA, Front.ROOT, words)))
        .doesNotContain("Which machine", "Which request", "There is no");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"stop", "stop dry-run", "rename to:x", "snapshot list", "resize size:500"})
  void the_machine_of_the_thread_is_found(String words) {
    assertThat(String.join(" ", front.says(BOB, Front.ROOT, words)))
        .doesNotContain("Which machine", "I made no machine", "For example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"approve", "stop", "cancel", "why"})
  void in_another_thread_it_has_to_be_named(String words) {
    assertThat(String.join(" ", front.says(BOB, ELSEWHERE, words))).contains("Which ");
    assertThat(stage()).isInstanceOf(Stage.Pending.class);
  }

  @Test
  void what_is_named_goes_before_what_the_thread_is_about() {
    List<String> told = front.says(BOB, Front.ROOT, "approve R-2222");
    assertThat(String.join(" ", told)).contains("There is no request");
    assertThat(stage()).isInstanceOf(Stage.Pending.class);
  }

  @Test
  void whoever_asked_can_not_agree_by_mention_either_A09() {
    String told = String.join(" ", front.says(ADA, Front.CARD, "approve"));
    assertThat(told).contains("M-204");
    assertThat(stage()).isInstanceOf(Stage.Pending.class);
  }

  private Stage stage() {
    return front.bench.row(put).stage();
  }

  private String print() {
    return put.quoted().fingerprint().forPeople();
  }
}
