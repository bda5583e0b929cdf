package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.ADA;
import static dev.quartermaster.request.Samples.BOB;
import static dev.quartermaster.request.VoteSamples.EVE;
import static dev.quartermaster.request.VoteSamples.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever is told that he may not stands in the audit. */
class RefusalAuditTest {
  private final Front front = new Front();
  private final MemoryStore store = front.bench.store;

  @Test
  void a_command_a_press_and_a_form_that_are_refused_are_written_with_who_what_and_why() {
    Request put = front.put(Wishes.trainer(), VoteSamples.TERMS);
    front.presses(ADA, Press.APPROVE, put);
    front.sends(EVE, "deny", put, Map.of("words", "no"));
    front.types(EVE, "freeze reason:\"now\"");

    assertThat(store.refusals())
        .containsExactly(
            refused(ADA, "press approve", Optional.of(put.id()), Code.FOUR_EYES),
            refused(EVE, "form deny", Optional.of(put.id()), Code.NO_APPROVER),
            refused(EVE, "command freeze", Optional.empty(), Code.NO_ADMIN));
  }

  @Test
  void what_the_policy_refuses_is_written() {
    front.verdict = new Verdict.Refused("none", Code.POLICY_REFUSES.text(), Text.of("No."));
    front.types(
        ADA, "create name:trainer-7 type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"");
    assertThat(store.refusals()).extracting(HouseEvent.Refused::why).containsExactly("M-202");
  }

  @Test
  void what_is_refused_in_a_form_is_told_and_written() {
    Request draft = front.bench.drafted(Wishes.trainer());
    front.bench.voters.shutsOut(ADA);
    assertThat(front.sends(ADA, "create/name.type", draft, Map.of()))
        .anyMatch(told -> told.contains("M-208"));
    front.bench.pass(Duration.ofMinutes(2));
    front.touches(ADA, "create/name.type", "type", draft, Map.of());

    assertThat(store.refusals())
        .extracting(HouseEvent.Refused::what)
        .containsExactly("form create", "touch");
  }

  @Test
  void what_went_well_and_what_is_only_read_is_not() {
    Request put = front.put(Wishes.trainer(), VoteSamples.TERMS);
    front.types(EVE, "why " + put.id());
    front.types(EVE, "list");
    front.presses(BOB, Press.APPROVE, put);
    assertThat(store.refusals()).isEmpty();
  }

  @Test
  void a_guest_who_only_looks_is_written_too() {
    front.bench.voters.shutsOut(EVE);
    front.types(EVE, "list");
    assertThat(store.refusals())
        .containsExactly(refused(EVE, "command list", Optional.empty(), Code.NO_MEMBER));
  }

  @Test
  void the_same_person_and_code_is_written_once_a_minute() {
    Request put = front.put(Wishes.trainer(), VoteSamples.TERMS);
    for (int i = 0; i < 50; i++) {
      front.presses(ADA, Press.APPROVE, put);
      front.presses(ADA, Press.DENY, put);
    }
    assertThat(store.refusals()).hasSize(1);

    front.bench.pass(Duration.ofMinutes(1));
    front.presses(ADA, Press.APPROVE, put);
    assertThat(store.refusals()).hasSize(2);
  }

  @Test
  void of_a_thousand_people_sixty_are_written_in_a_minute() {
    for (int i = 0; i < 1_000; i++) {
      Person stranger = new Person("T0OTHER", "U0" + i);
      front.bench.voters.shutsOut(stranger);
      front.types(stranger, "list");
    }
    assertThat(store.refusals()).hasSize(60);
  }

  @Test
  void words_that_look_like_a_code_make_no_refusal() {
    Request put = front.put(Wishes.trainer(), VoteSamples.TERMS);
    front.types(GRACE, "approve " + put.id() + " reason:\"(M-203)\"");
    front.types(EVE, "show \"nothing (M-208)\"");
    assertThat(store.refusals()).isEmpty();
  }

  private HouseEvent.Refused refused(
      Person who, String what, Optional<RequestId> about, Code code) {
    return new HouseEvent.Refused(who, what, about, code.text(), front.bench.now());
  }
}
