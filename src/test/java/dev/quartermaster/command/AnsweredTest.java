package dev.quartermaster.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quartermaster.request.Request;
import dev.quartermaster.request.RequestFixtures;
import dev.quartermaster.request.Stage;
import org.junit.jupiter.api.Test;

/** Nobody is asked twice for the same, and nobody is left without an answer. */
class AnsweredTest {
  private final Answered answered = new Answered();
  private final Request draft = RequestFixtures.draft(RequestFixtures.id(1));

  @Test
  void a_draft_is_answered_from_the_moment_that_its_answer_begins() {
    assertThat(answered.has(draft)).isFalse();
    answered.by(draft, () -> assertThat(answered.has(draft)).isTrue());
    assertThat(answered.has(draft)).isTrue();
  }

  @Test
  void a_changed_draft_is_to_be_answered_anew() {
    answered.by(draft, () -> {});
    Request changed = RequestFixtures.next(draft, new Stage.Draft(RequestFixtures.NOON));
    assertThat(answered.has(changed)).isFalse();
  }

  @Test
  void an_answer_that_broke_is_none() {
    assertThatThrownBy(() -> answered.by(draft, AnsweredTest::breaks))
        .isInstanceOf(IllegalStateException.class);
    assertThat(answered.has(draft)).isFalse();
  }

  @Test
  void another_draft_is_another_matter() {
    answered.by(draft, () -> {});
    assertThat(answered.has(RequestFixtures.draft(RequestFixtures.id(2)))).isFalse();
  }

  private static void breaks() {
    throw new IllegalStateException("no");
  }
}
