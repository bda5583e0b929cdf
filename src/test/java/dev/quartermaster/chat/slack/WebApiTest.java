package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Chat;
import dev.quartermaster.chat.Delivery;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages go out once each, at Slack's pace, and whatever Slack says has a meaning. */
class WebApiTest {
  private static final Place ML = new Place("C0ML");
  private static final MessageRef ROOT = new MessageRef("C0ML", "1700.0001");
  private static final Person ADA = new Person("T0QUARTER", "U0ADA");
  private static final Card HELLO = Card.saying(Text.of("Hello <!channel> & co"));

  private final FakeWebApi web = new FakeWebApi();
  private final AtomicLong nanos = new AtomicLong();
  private final LogLines log = new LogLines();
  private final Slack slack =
      new Slack(
          SlackBed.options(web, Limits.standard()),
          new Surroundings(() -> SlackBed.NOW, nanos::get, () -> "incident", () -> 0.5));
  private final Chat chat = slack.chat();

  /**
   * The first call in a fresh JVM loads hundreds of classes, at times for longer than a call may
   * take.
   */
  @BeforeAll
  static void load_the_client() {
    try (var web = new FakeWebApi();
        var slack =
            new Slack(
                SlackBed.options(web, Limits.standard()),
                new Surroundings(() -> SlackBed.NOW, () -> 0, () -> "incident", () -> 0.5))) {
      await().until(() -> slack.chat().post(ML, HELLO, "hello") instanceof Delivery.Delivered);
    }
  }

  @AfterEach
  void close() {
    slack.close();
    web.close();
    log.close();
  }

  @Test
  void a_post_goes_to_its_channel_with_text_and_blocks_and_nothing_unfurled() {
    Delivery delivery = chat.post(ML, HELLO, "hello");

    assertThat(delivery).isEqualTo(new Delivery.Delivered(ROOT));
    var fields = web.calls("chat.postMessage").getFirst().fields();
    assertThat(fields)
        .containsEntry("channel", "C0ML")
        .containsEntry("text", "Hello &lt;!channel&gt; &amp; co")
        .containsEntry("link_names", "0")
        .containsEntry("unfurl_links", "0")
        .containsEntry("unfurl_media", "0")
        .doesNotContainKeys("thread_ts", "token");
    assertThat(fields.get("blocks")).contains("Hello <!channel> & co");
  }

  @Test
  void a_reply_goes_to_the_thread() {
    chat.reply(ROOT, HELLO);

    assertThat(web.calls("chat.postMessage").getFirst().fields())
        .containsEntry("thread_ts", "1700.0001");
  }

  @Test
  void an_update_names_the_message() {
    assertThat(chat.update(ROOT, HELLO)).isEqualTo(new Delivery.Delivered(ROOT));

    assertThat(web.calls("chat.update").getFirst().fields())
        .containsEntry("ts", "1700.0001")
        .containsKeys("text", "blocks");
  }

  @Test
  void a_whisper_names_the_person_and_a_direct_message_goes_to_him() {
    chat.whisper(ML, ADA, HELLO);
    chat.direct(ADA, HELLO);

    assertThat(web.calls("chat.postEphemeral").getFirst().fields()).containsEntry("user", "U0ADA");
    assertThat(web.calls("chat.postMessage").getFirst().fields()).containsEntry("channel", "U0ADA");
  }

  @Test
  void a_link_is_asked_for() {
    web.script("chat.getPermalink", "{'ok':true,'permalink':'https://quarter.slack.com/x'}");

    assertThat(chat.link(ROOT)).contains("https://quarter.slack.com/x");
  }

  @Test
  void a_post_whose_answer_is_lost_on_a_pooled_connection_reaches_slack_once() {
    chat.post(ML, HELLO, "hello");
    web.script(
        "chat.postMessage",
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

    Delivery delivery = chat.post(ML, HELLO, "hello");

    assertThat(delivery).isInstanceOf(Delivery.Later.class);
    assertThat(web.calls("chat.postMessage")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 421, 500, 502, 503, 307})
  void a_post_that_http_turns_away_reaches_slack_once(int status) {
    web.script(
        "chat.postMessage",
        new MockResponse(
            status, Headers.of("Retry-After", "0", "Location", "/elsewhere"), "<html>no</html>"));

    Delivery delivery = chat.post(ML, HELLO, "hello");

    assertThat(delivery).isInstanceOf(Delivery.Later.class);
    assertThat(web.calls("chat.postMessage")).hasSize(1);
    assertThat(web.calls("elsewhere")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>maintenance</html>", "", "null", "[]", "{'ok':", "{'ok':'x'}"})
  void an_answer_that_is_not_slacks_means_later(String answer) {
    web.script("chat.postMessage", answer);

    assertThat(chat.post(ML, HELLO, "hello")).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void an_answer_without_end_is_cut_off() {
    web.script("chat.postMessage", "{'ok':true,'x':'" + "x".repeat(5 * 1024 * 1024) + "'}");

    assertThat(chat.post(ML, HELLO, "hello")).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void an_answer_that_never_comes_is_given_up_after_seconds() {
    web.script(
        "chat.postMessage",
        new MockResponse.Builder().body("{}").headersDelay(20, TimeUnit.SECONDS).build());

    assertThat(chat.post(ML, HELLO, "hello")).isInstanceOf(Delivery.Later.class);
  }

  @ParameterizedTest
  @CsvSource({
    "not_in_channel, NOT_IN_CHANNEL",
    "channel_not_found, NOT_IN_CHANNEL",
    "is_archived, CLOSED",
    "restricted_action, CLOSED",
    "message_not_found, MESSAGE_GONE",
    "cant_update_message, MESSAGE_GONE",
    "edit_window_closed, MESSAGE_GONE",
    "invalid_auth, NO_ACCESS",
    "account_inactive, NO_ACCESS",
    "token_revoked, NO_ACCESS",
    "token_expired, NO_ACCESS",
    "missing_scope, NO_ACCESS",
    "team_access_not_granted, NO_ACCESS",
    "plan_upgrade_required, NO_ACCESS",
    "msg_too_long, UNFIT",
    "msg_blocks_too_long, UNFIT",
    "invalid_blocks, UNFIT",
    "too_many_attachments, UNFIT",
    "metadata_too_large, UNFIT",
    "no_text, UNFIT"
  })
  void a_refusal_says_why(String code, Delivery.Why why) {
    web.script("chat.update", "{'ok':false,'error':'" + code + "'}");

    assertThat(chat.update(ROOT, HELLO)).isEqualTo(new Delivery.Refused(why, code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ratelimited", "internal_error", "fatal_error", "a_code_of_tomorrow"})
  void what_may_pass_or_is_unknown_means_later(String code) {
    web.script("chat.update", "{'ok':false,'error':'" + code + "'}");

    assertThat(chat.update(ROOT, HELLO))
        .isInstanceOfSatisfying(
            Delivery.Later.class, later -> assertThat(later.why()).isEqualTo(code));
  }

  @Test
  void a_channel_takes_a_few_posts_at_once_and_then_one_a_second() {
    for (int at = 0; at < 3; at++) {
      assertThat(chat.post(ML, HELLO, "hello")).isInstanceOf(Delivery.Delivered.class);
    }

    assertThat(chat.post(ML, HELLO, "hello"))
        .isEqualTo(new Delivery.Later(Duration.ofSeconds(1), "pace"));
    assertThat(chat.post(new Place("C0OTHER"), HELLO, "hello"))
        .isInstanceOf(Delivery.Delivered.class);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(chat.post(ML, HELLO, "hello")).isInstanceOf(Delivery.Delivered.class);
    assertThat(web.calls("chat.postMessage")).hasSize(5);
  }

  @Test
  void slacks_own_pause_is_kept_for_that_channel() {
    web.script(
        "chat.postMessage",
        new MockResponse(429, Headers.of("Retry-After", "30"), "{\"ok\":false}"));
    assertThat(chat.post(ML, HELLO, "hello"))
        .isEqualTo(new Delivery.Later(Duration.ofSeconds(30), "limited"));
    web.script("chat.postMessage", "{'ok':true,'channel':'C0ML','ts':'1700.0001'}");

    nanos.addAndGet(Duration.ofSeconds(29).toNanos());
    Delivery tooEarly = chat.post(ML, HELLO, "hello");
    Delivery elsewhere = chat.post(new Place("C0OTHER"), HELLO, "hello");
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    Delivery inTime = chat.post(ML, HELLO, "hello");

    assertThat(tooEarly).isEqualTo(new Delivery.Later(Duration.ofSeconds(1), "pace"));
    assertThat(elsewhere).isInstanceOf(Delivery.Delivered.class);
    assertThat(inTime).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void health_says_when_the_token_is_good() {
    var _ = slack.start(_ -> Handled.with(new Answer.Silence()));

    await().until(() -> slack.health().isReady());
    assertThat(slack.health().lastAnswer()).contains(SlackBed.NOW);
  }

  @Test
  void health_says_when_the_token_is_refused_or_foreign() {
    web.script("chat.update", "{'ok':false,'error':'token_revoked'}");
    chat.update(ROOT, HELLO);
    var refused = slack.health();
    web.script("auth.test", "{'ok':true,'team_id':'T0OTHER'}");
    var _ = slack.start(_ -> Handled.with(new Answer.Silence()));

    assertThat(refused.token()).isEqualTo(SlackHealth.Token.REFUSED);
    await().until(() -> slack.health().token() == SlackHealth.Token.FOREIGN);
    assertThat(slack.health().isReady()).isFalse();
  }

  @Test
  void health_says_when_slack_is_silent() {
    web.script("chat.update", "<html>");

    chat.update(ROOT, HELLO);

    assertThat(slack.health().webApi()).startsWith("unreadable");
  }

  @Test
  void no_token_reaches_the_log() {
    web.script("chat.update", "<html>");
    chat.update(ROOT, HELLO);

    assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("xoxb"));
  }
}
