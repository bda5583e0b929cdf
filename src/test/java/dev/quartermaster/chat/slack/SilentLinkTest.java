package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.sandbox.workspace.Links;
import dev.quartermaster.sandbox.workspace.SlackWorkspace;
import dev.quartermaster.sandbox.workspace.Timing;
import dev.quartermaster.sandbox.workspace.WorkspaceOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Real links to a local workspace, with hurried pings. */
class SilentLinkTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final LinkRhythm HURRIED =
      new LinkRhythm(
          Duration.ofMillis(250),
          Duration.ofSeconds(10),
          Duration.ofMillis(2_500),
          Duration.ofSeconds(1),
          Duration.ofMillis(50),
          Duration.ofSeconds(1));

  @Test
  void a_link_that_falls_silent_is_left_and_another_opened() {
    var ids = new AtomicLong();
    WorkspaceOptions options =
        WorkspaceOptions.acme(
            Timing.asSlack(InstantSource.system(), System::nanoTime),
            () -> "ticket-" + ids.incrementAndGet());
    try (var workspace = SlackWorkspace.open(options);
        var slack = slack(workspace, options.secrets())) {
      assertThat(slack.start(_ -> Handled.with(new Answer.Silence()))).isEmpty();
      Links links = workspace.tampering().links();
      assertThat(links.await(2, SOON)).isTrue();

      links.deafen(0);

      await().atMost(SOON).until(() -> links.opened() == 3);
      await().atMost(SOON).until(() -> slack.health().door().words().equals("2 of 2 links up"));
      for (int i = 0; i < 4; i++) {
        assertThat(workspace.person("ada").types("ml", "/machine list").isAcked()).isTrue();
      }
      assertThat(links.count()).isEqualTo(2);
    }
  }

  private static Slack slack(SlackWorkspace workspace, WorkspaceOptions.Secrets secrets) {
    return new Slack(
        new SlackOptions(
            new SlackDoor.Socket(secrets::appToken, HURRIED),
            "/machine",
            new Installation("T0QUARTER", "A0QM", Optional.empty()),
            secrets::botToken,
            workspace.apiUrl(),
            true,
            Limits.standard()),
        new Surroundings(InstantSource.system(), System::nanoTime, () -> "incident-1", () -> 0.5));
  }
}
