package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.sandbox.workspace.Fault;
import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.sandbox.workspace.Person;
import dev.quartermaster.store.Opening;
import dev.quartermaster.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bot does while Slack can't be reached, and that it tells everything afterwards. */
class OutageTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String LINE =
      "/machine create name:trainer-7 type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"";

  @TempDir private Path folder;
  private Sandbox sandbox;
  private Person ada;

  @BeforeEach
  void open_the_sandbox() {
    sandbox = Sandbox.open(folder, 60, 0);
    ada = sandbox.workspace().person("ada");
  }

  @AfterEach
  void close_it() {
    sandbox.close();
  }

  @Test
  void it_starts_without_slack_is_not_ready_and_serves_when_slack_is_there() {
    sandbox.workspace().faults().always("*", new Fault.Unavailable());
    try (App app = started()) {
      await()
          .atMost(SOON)
          .until(() -> ready(app).contains("slack: NOT OK, 0 of 2 links up, http-503"));

      sandbox.workspace().faults().clear();

      await().atMost(SOON).until(() -> isReady(app));
      ada.types("ml", "/machine help");
      await().atMost(SOON).until(() -> !find("ml", m -> says(m, "/machine create")).isEmpty());
    }
  }

  @Test
  void an_hour_without_slack_stops_nothing_and_all_of_it_is_told_afterwards_in_order() {
    try (App app = started()) {
      pressed();
      slackGoes();
      await().atMost(SOON).until(() -> ready(app).contains("slack: NOT OK"));
      await().atMost(SOON).until(() -> sandbox.paperspace().creates().size() == 1);
      sandbox.powers().passes(Duration.ofHours(1));
      assertThat(find("ml", m -> says(m, "READY"))).isEmpty();

      sandbox.workspace().faults().clear();
      sandbox.powers().passes(Duration.ofMinutes(1));

      told("ml", "READY");
      assertThat(sandbox.paperspace().creates()).hasSize(1);
      List<String> thread =
          find("ml", m -> m.thread().isPresent()).stream().map(OutageTest::words).toList();
      assertThat(thread).doesNotHaveDuplicates();
      assertThat(thread.getLast()).contains("READY");
      await().atMost(SOON).until(() -> ready(app).contains("slack: ok"));
    }
  }

  @Test
  void a_channel_that_is_archived_meanwhile_hands_the_story_to_the_asker() {
    try (App _ = started()) {
      pressed();
      sandbox.workspace().administration().archive("ml");

      await().atMost(SOON).until(() -> !find("@", m -> says(m, "READY")).isEmpty());
      assertThat(sandbox.paperspace().creates()).hasSize(1);
    }
  }

  @Test
  void a_token_that_is_revoked_makes_it_unready_and_nothing_is_lost_by_the_time_it_is_good() {
    try (App app = started()) {
      pressed();
      sandbox.workspace().administration().revokeToken("token_revoked");
      await().atMost(SOON).until(() -> ready(app).contains("token refused"));
      assertThat(ready(app)).doesNotContain("xoxb-");

      sandbox.workspace().administration().restoreToken();
      sandbox.powers().passes(Duration.ofMinutes(2));

      told("ml", "READY");
      await().atMost(SOON).until(() -> isReady(app));
    }
  }

  /** Ada's wish, confirmed and acknowledged. */
  private void pressed() {
    sandbox.road().awaitBot();
    ada.types("ml", LINE);
    await()
        .atMost(SOON)
        .until(() -> !find("ml", m -> m.controls().contains("Create machine")).isEmpty());
    String card = find("ml", m -> m.controls().contains("Create machine")).getLast().ts();
    assertThat(ada.presses(card, "Create machine").isAcked()).isTrue();
  }

  private void slackGoes() {
    sandbox.workspace().faults().always("*", new Fault.Unavailable());
    sandbox.workspace().tampering().links().cut(0);
    sandbox.workspace().tampering().links().cut(0);
  }

  private void told(String place, String words) {
    await()
        .atMost(SOON)
        .until(() -> !find(place, m -> m.thread().isPresent() && says(m, words)).isEmpty());
  }

  private App started() {
    var settings = sandbox.settings(0);
    return switch (Store.open(new Outfit(settings, sandbox.edges()).store())) {
      case Opening.Opened(var store) -> App.start(settings, sandbox.edges(), store);
      case Opening.InUse(var words) -> throw new IllegalStateException(words);
      case Opening.Unusable(var words) -> throw new IllegalStateException(words);
    };
  }

  private static boolean isReady(App app) {
    return !ready(app).contains("NOT OK");
  }

  private static String ready(App app) {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.opsPort() + "/readyz"))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException("asking whether it is ready", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("asking whether it is ready", e);
    }
  }

  private List<MessageView> find(String place, Predicate<MessageView> wanted) {
    return ada.sees(place).stream().filter(wanted).toList();
  }

  private static boolean says(MessageView message, String words) {
    return words(message).contains(words);
  }

  private static String words(MessageView message) {
    return String.join(" ", message.lines());
  }
}
