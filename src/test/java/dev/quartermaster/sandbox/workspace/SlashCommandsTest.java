package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.slack.api.app_backend.SlackSignature;
import dev.quartermaster.sandbox.workspace.ScriptedBot.Reply;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlashCommandsTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_typed_command_reaches_the_bot_with_every_field_that_slack_sends() {
    var gesture = bench.person("ada").types("#ml", "/machine create name:trainer-7");

    assertThat(gesture.isAcked()).isTrue();
    var form = bench.bot.last().form();
    assertThat(form)
        .containsEntry("command", "/machine")
        .containsEntry("text", "create name:trainer-7")
        .containsEntry("team_id", "T0QUARTER")
        .containsEntry("team_domain", "acme")
        .containsEntry("channel_id", "C0ML")
        .containsEntry("channel_name", "ml")
        .containsEntry("user_id", "U0ADA")
        .containsEntry("user_name", "ada")
        .containsEntry("api_app_id", "A0QM")
        .containsEntry("is_enterprise_install", "false")
        .containsKeys("token", "trigger_id", "response_url");
    assertThat(form.get("response_url")).startsWith(bench.workspace.url() + "/commands/");
  }

  @Test
  void slacks_own_verifier_accepts_the_signature() {
    bench.person("ada").types("#ml", "/machine list größe:100 \"a b\"");

    var request = bench.bot.last();
    var verifier = new SlackSignature.Verifier(new SlackSignature.Generator(bench.signingSecret()));
    assertThat(
            verifier.isValid(
                request.header("X-slack-request-timestamp"),
                request.body(),
                request.header("X-slack-signature"),
                bench.clock.millis()))
        .isTrue();
  }

  @Test
  void people_channels_links_and_mail_addresses_are_marked_up() {
    bench
        .person("ada")
        .types("ml", "/machine create owner:@grace in #ops and #hush @nobody a&b x@y.org <b>");

    assertThat(bench.bot.last().field("text"))
        .isEqualTo(
            "create owner:<@U0GRACE> in <#C0OPS|ops> and <#C0HUSH|> @nobody a&amp;b"
                + " <mailto:x@y.org|x@y.org> &lt;b&gt;");
  }

  @Test
  void in_a_direct_message_the_channel_is_named_directmessage() {
    bench.person("linus").types("@", "/machine");

    assertThat(bench.bot.last().form())
        .containsEntry("channel_id", "D0LINUS")
        .containsEntry("channel_name", "directmessage")
        .containsEntry("text", "");
  }

  @Test
  void a_plain_text_answer_is_seen_by_the_caller_alone() {
    bench.bot.on("slash_command", _ -> Reply.text("try /machine help"));

    bench.person("ada").types("ml", "/machine");

    var message = bench.person("ada").sees("ml").getFirst();
    assertThat(message.text()).isEqualTo("try /machine help");
    assertThat(message.author()).isEqualTo("quartermaster");
    assertThat(message.onlyYou()).contains("U0ADA");
    assertThat(bench.person("grace").sees("ml")).isEmpty();
    assertThat(bench.person("grace").message(message.ts())).isEmpty();
  }

  @Test
  void an_answer_for_the_channel_shows_everybody_the_line_that_was_typed() {
    bench.bot.on(
        "slash_command", _ -> Reply.json("{'response_type':'in_channel','text':'two machines'}"));

    bench.person("ada").types("ml", "/machine list");

    assertThat(bench.person("grace").sees("ml"))
        .extracting(MessageView::author, MessageView::text)
        .containsExactly(tuple("ada", "/machine list"), tuple("quartermaster", "two machines"));
  }

  @Test
  void a_late_answer_shows_operation_timeout() {
    try (var slow = Bench.withAckLimit(Duration.ofMillis(200))) {
      var never = new CountDownLatch(1);
      slow.bot.on("slash_command", _ -> waiting(never));

      var gesture = slow.person("ada").types("ml", "/machine list");

      never.countDown();
      assertThat(gesture.isAcked()).isFalse();
      assertThat(slow.person("ada").notices())
          .containsExactly("/machine failed with the error \"operation_timeout\"");
      assertThat(slow.workspace.history().deliveries().getFirst().outcome())
          .isInstanceOf(Delivery.Outcome.TimedOut.class);
    }
  }

  @Test
  void slack_waits_three_seconds() {
    assertThat(Timing.asSlack(bench.clock, () -> 0))
        .extracting(Timing::ackLimit, Timing::triggerLife)
        .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
  }

  @Test
  void a_bot_that_breaks_or_is_away_shows_slacks_error() {
    bench.bot.on("slash_command", _ -> new Reply(500, "text/plain", "oops"));
    bench.person("ada").types("ml", "/machine list");
    bench.bot.on("slash_command", _ -> new Reply(401, "text/plain", "who?"));
    bench.person("ada").types("ml", "/machine list");
    bench.bot.close();
    bench.person("ada").types("ml", "/machine list");

    assertThat(bench.person("ada").notices())
        .containsExactly(
            "/machine failed with the error \"http_service_error\"",
            "/machine failed with the error \"http_client_error\"",
            "/machine failed with the error \"dispatch_failed\"");
  }

  @Test
  void what_slack_does_not_send_never_reaches_the_bot() {
    var root = bench.person("ada");
    bench.bot.on("slash_command", _ -> Reply.text("hello"));
    root.types("ml", "/machine");
    String ts = root.sees("ml").getFirst().ts();
    int before = bench.bot.received().size();

    root.says("ml", java.util.Optional.of(ts), "/machine list");
    root.types("ml", "/unknown x");
    root.types("old-news", "/machine list");
    bench.person("mallory").types("ml", "/machine list");
    bench.person("dora").types("random", "/machine list");

    assertThat(bench.bot.received()).hasSize(before);
    assertThat(root.notices())
        .containsExactly(
            "/machine is not supported in threads. Sorry!",
            "/unknown is not a valid command.",
            "#old-news is archived.");
  }

  private static Reply waiting(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Reply.empty();
  }
}
