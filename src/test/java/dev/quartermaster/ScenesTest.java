package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole bot in its sandbox, played through people's doors. */
class ScenesTest {
  /** The scenes that need no minute of the world's own time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "main",
        "create-by-form",
        "not-an-admin",
        "bad-parameters",
        "double-click",
        "sold-out",
        "fallback",
        "keep-trying",
        "refused",
        "new-user-left-behind",
        "lost-answer-found"
      })
  void scene_ends_as_announced(String scene) {
    played("sandbox", "--speed=60", "--demo=" + scene);
  }

  /** What is done with a machine once it is there. */
  @ParameterizedTest
  @ValueSource(strings = {"resize", "action-already-running", "snapshot-restore", "handover"})
  void a_scene_of_a_machine_s_life_ends_as_announced(String scene) {
    assertThat(Main.run("sandbox", "--speed=60", "--demo=" + scene)).isZero();
  }

  /** Members and those who decide. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "member-asks",
        "two-approvers",
        "denied",
        "edited-after-vote",
        "approver-lost-rights",
        "own-request",
        "frozen",
        "why-not"
      })
  void a_scene_of_votes_ends_as_announced(String scene) {
    played("sandbox", "--speed=120", "--demo=" + scene);
  }

  /** Half an hour has to pass in it. */
  @Test
  void what_nobody_decides_expires_as_announced() {
    played("sandbox", "--speed=120", "--demo=expired");
  }

  /** The same over the live API, where it matters what the cloud says. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "main",
        "double-click",
        "sold-out",
        "fallback",
        "keep-trying",
        "refused",
        "lost-answer-found"
      })
  void scene_ends_as_announced_over_v1(String scene) {
    played("sandbox", "--speed=60", "--api=v1", "--demo=" + scene);
  }

  /** The same with the workspace calling the bot. */
  @ParameterizedTest
  @ValueSource(strings = {"main", "create-by-form", "double-click", "member-asks"})
  void scene_ends_as_announced_over_http(String scene) {
    played("sandbox", "--speed=60", "--door=http", "--demo=" + scene);
  }

  /** It ends as announced, and every refusal in it says who can or what would be allowed. */
  private static void played(String... words) {
    var told = new StringWriter();
    int code = Main.run(new PrintWriter(told), words);
    assertThat(code).as(told.toString()).isZero();
    assertThat(Refusals.unhelpful(told.toString())).isEmpty();
  }
}
