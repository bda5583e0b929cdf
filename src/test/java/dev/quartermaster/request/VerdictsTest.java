package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Choice;
import dev.quartermaster.request.Verdicts.OfChoice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The policy judges every machine that would do, and all of them have to be allowed. */
class VerdictsTest {
  private static final List<Choice> CHOICES = Wishes.ranked().choices();
  private static final Verdict FREE = new Verdict.Allowed("small", "3", List.of("requesters"));

  @Test
  void a_wish_is_free_only_if_every_choice_is() {
    assertThat(together(FREE, FREE)).isEqualTo(FREE);
    assertThat(together(FREE, needs("gpu", 1, 8, new Need("leads", 1))))
        .isInstanceOfSatisfying(
            Verdict.Needs.class,
            needs -> {
              assertThat(needs.terms().needs()).containsExactly(new Need("leads", 1));
              assertThat(needs.terms().why()).startsWith("P5000 in CA1: ");
            });
  }

  @Test
  void one_choice_that_is_refused_or_cannot_be_judged_stops_the_whole() {
    var no = new Verdict.Refused("far", "M-202", Text.of("Not there."));
    assertThat(together(FREE, no))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused ->
                assertThat(Plain.text(refused.words())).isEqualTo("P5000 in CA1: Not there."));
    var unknown = new Verdict.Unknown("the chat is away");
    assertThat(together(FREE, unknown)).isEqualTo(unknown);
  }

  @Test
  void whoever_is_needed_for_one_choice_is_needed_for_the_whole() {
    Verdict both =
        together(
            needs("gpu", 1, 8, new Need("leads", 2)),
            needs("dear", 3, 4, new Need("leads", 1), new Need("finance", 1)));
    Terms terms = ((Verdict.Needs) both).terms();
    assertThat(terms.needs()).containsExactly(new Need("leads", 2), new Need("finance", 1));
    assertThat(terms.denials()).isEqualTo(1);
    assertThat(terms.life()).isEqualTo(Duration.ofHours(4));
    assertThat(terms.rule()).isEqualTo("gpu, dear");
  }

  private static Verdict together(Verdict first, Verdict second) {
    return Verdicts.together(
        List.of(new OfChoice(CHOICES.get(0), first), new OfChoice(CHOICES.get(1), second)));
  }

  private static Verdict needs(String rule, int denials, int hours, Need... needs) {
    return new Verdict.Needs(
        new Terms(
            rule,
            "3",
            "because",
            List.of(needs),
            Optional.empty(),
            denials,
            Duration.ofHours(hours),
            "ada"));
  }
}
