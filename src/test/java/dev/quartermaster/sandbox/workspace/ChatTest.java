package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void slacks_own_client_posts_and_everybody_in_the_channel_reads() throws Exception {
    var posted = post("C0ML", "*ready* &lt;b&gt; for <@U0ADA>");

    assertThat(posted.isOk()).isTrue();
    assertThat(posted.getChannel()).isEqualTo("C0ML");
    assertThat(posted.getMessage().getUser()).isEqualTo("U0QMBOT");
    assertThat(posted.getMessage().getText()).isEqualTo("*ready* &lt;b&gt; for <@U0ADA>");
    var seen = bench.person("linus").sees("#ml").getFirst();
    assertThat(seen.ts()).isEqualTo(posted.getTs());
    assertThat(seen.text()).isEqualTo("*ready* <b> for @ada");
    assertThat(seen.rawText()).isEqualTo("*ready* &lt;b&gt; for <@U0ADA>");
  }

  @Test
  void stamps_grow_although_the_clock_stands_still() throws Exception {
    String first = post("C0ML", "one").getTs();
    String second = post("C0ML", "two").getTs();

    assertThat(second).isGreaterThan(first);
  }

  @Test
  void replies_stand_in_the_thread_of_their_root() throws Exception {
    String root = post("C0ML", "root").getTs();
    bench.api().chatPostMessage(r -> r.channel("C0ML").threadTs(root).text("reply"));
    post("C0ML", "elsewhere");

    assertThat(bench.person("ada").thread("ml", root))
        .extracting(MessageView::text)
        .containsExactly("root", "reply");
    assertThat(bench.api().conversationsReplies(r -> r.channel("C0ML").ts(root)).getMessages())
        .extracting(Message::getText)
        .containsExactly("root", "reply");
  }

  @Test
  void an_edit_takes_the_place_of_what_stood_there() throws Exception {
    String ts = post("C0ML", "pending").getTs();

    var updated = bench.api().chatUpdate(r -> r.channel("C0ML").ts(ts).text("ready"));

    assertThat(updated.isOk()).isTrue();
    assertThat(updated.getText()).isEqualTo("ready");
    var seen = bench.person("ada").message(ts).orElseThrow();
    assertThat(seen.text()).isEqualTo("ready");
    assertThat(seen.edited()).isTrue();
    assertThat(seen.version()).isEqualTo(1);
  }

  @Test
  void metadata_is_kept_when_an_edit_brings_none() throws Exception {
    String ts =
        bench
            .api()
            .chatPostMessage(
                r ->
                    r.channel("C0ML")
                        .text("x")
                        .metadataAsString(
                            "{\"event_type\":\"request\",\"event_payload\":{\"id\":\"R-7F3K\"}}"))
            .getTs();

    var updated = bench.api().chatUpdate(r -> r.channel("C0ML").ts(ts).text("y"));

    assertThat(updated.getMessage().getMetadata().getEventType()).isEqualTo("request");
  }

  @Test
  void a_private_message_is_for_one_person_and_nobody_else_ever_finds_it() throws Exception {
    var answer = bench.api().chatPostEphemeral(r -> r.channel("C0ML").user("U0LINUS").text("psst"));
    String ts = answer.getMessageTs();

    assertThat(bench.person("linus").message(ts).orElseThrow().onlyYou()).contains("U0LINUS");
    assertThat(bench.person("ada").message(ts)).isEmpty();
    assertThat(bench.api().chatUpdate(r -> r.channel("C0ML").ts(ts).text("x")).getError())
        .isEqualTo("message_not_found");
    assertThat(bench.api().chatGetPermalink(r -> r.channel("C0ML").messageTs(ts)).getError())
        .isEqualTo("message_not_found");
    assertThat(bench.api().conversationsReplies(r -> r.channel("C0ML").ts(ts)).getError())
        .isEqualTo("thread_not_found");
  }

  @Test
  void a_private_message_needs_its_reader_in_the_channel() throws Exception {
    var answer =
        bench.api().chatPostEphemeral(r -> r.channel("C0OPS").user("U0GUEST").text("psst"));

    assertThat(answer.getError()).isEqualTo("user_not_in_channel");
  }

  @Test
  void a_deleted_message_is_gone() throws Exception {
    String ts = post("C0ML", "oops").getTs();

    assertThat(bench.api().chatDelete(r -> r.channel("C0ML").ts(ts)).isOk()).isTrue();

    assertThat(bench.person("ada").sees("ml")).isEmpty();
    assertThat(bench.api().chatUpdate(r -> r.channel("C0ML").ts(ts).text("x")).getError())
        .isEqualTo("message_not_found");
  }

  @Test
  void the_bot_cannot_change_what_a_person_wrote() throws Exception {
    bench.bot.on(
        "slash_command",
        _ -> ScriptedBot.Reply.json("{'response_type':'in_channel','text':'two'}"));
    bench.person("ada").types("ml", "/machine list");
    String ts = bench.person("ada").sees("ml").getFirst().ts();

    assertThat(bench.api().chatUpdate(r -> r.channel("C0ML").ts(ts).text("x")).getError())
        .isEqualTo("cant_update_message");
    assertThat(bench.api().chatDelete(r -> r.channel("C0ML").ts(ts)).getError())
        .isEqualTo("cant_delete_message");
  }

  @Test
  void a_link_to_a_message_has_its_stamp_without_the_dot() throws Exception {
    String ts = post("C0ML", "here").getTs();

    assertThat(bench.api().chatGetPermalink(r -> r.channel("C0ML").messageTs(ts)).getPermalink())
        .isEqualTo("https://acme.slack.com/archives/C0ML/p" + ts.replace(".", ""));
  }

  @Test
  void posting_to_a_person_opens_the_direct_message() throws Exception {
    assertThat(post("U0LINUS", "hello").getChannel()).isEqualTo("D0LINUS");
    assertThat(bench.person("linus").sees("@")).extracting(MessageView::text).contains("hello");
  }

  @Test
  void where_the_bot_may_not_write_slack_says_why() throws Exception {
    assertThat(post("C0RANDOM", "x").getError()).isEqualTo("not_in_channel");
    assertThat(post("C0OLD", "x").getError()).isEqualTo("is_archived");
    assertThat(post("C0NOWHERE", "x").getError()).isEqualTo("channel_not_found");
    assertThat(post("U0DORA", "x").getError()).isEqualTo("user_disabled");
    assertThat(post("U0CRON", "x").getError()).isEqualTo("cannot_dm_bot");
    bench.workspace.administration().removeBotFrom("hush");
    assertThat(post("C0HUSH", "x").getError()).isEqualTo("channel_not_found");
  }

  @Test
  void texts_that_are_missing_or_too_long_are_refused_or_cut() throws Exception {
    assertThat(post("C0ML", "").getError()).isEqualTo("no_text");
    var posted = post("C0ML", "x".repeat(40_001));
    assertThat(posted.getMessage().getText()).hasSize(40_000);
    assertThat(
            bench
                .api()
                .chatUpdate(r -> r.channel("C0ML").ts(posted.getTs()).text("x".repeat(4_001)))
                .getError())
        .isEqualTo("msg_too_long");
  }

  private ChatPostMessageResponse post(String channel, String text)
      throws IOException, SlackApiException {
    return bench.api().chatPostMessage(r -> r.channel(channel).text(text));
  }
}
