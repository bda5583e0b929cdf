package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseUrlTest {
  private static final String CARD =
      """
      [{"type":"actions","elements":[{"type":"button","action_id":"go",
        "text":{"type":"plain_text","text":"Go"}}]}]
      """;

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void an_answer_to_a_command_is_private_unless_it_says_otherwise() {
    String url = afterCommand();

    assertThat(bench.post(url, "{'text':'for you'}").body()).isEqualTo("ok");
    bench.post(url, "{'response_type':'in_channel','text':'for all'}");

    assertThat(bench.person("ada").sees("ml"))
        .extracting(MessageView::text)
        .containsExactly("for you", "for all");
    assertThat(bench.person("grace").sees("ml"))
        .extracting(MessageView::text)
        .containsExactly("for all");
  }

  @Test
  void it_works_where_the_bot_is_no_member() {
    bench.person("ada").types("random", "/machine help");

    bench.post(bench.bot.last().field("response_url"), "{'text':'help'}");

    assertThat(bench.person("ada").sees("random")).hasSize(1);
  }

  @Test
  void it_is_good_five_times() {
    String url = afterCommand();
    for (int i = 0; i < 5; i++) {
      bench.post(url, "{'text':'x'}");
    }

    var sixth = bench.post(url, "{'text':'x'}");

    assertThat(sixth.statusCode()).isEqualTo(404);
    assertThat(sixth.body()).contains("used_url");
    assertThat(bench.person("ada").sees("ml")).hasSize(5);
  }

  @Test
  void it_is_good_for_thirty_minutes() {
    String url = afterCommand();
    bench.clock.pass(Duration.ofMinutes(30));
    assertThat(bench.post(url, "{'text':'x'}").statusCode()).isEqualTo(200);

    bench.clock.pass(Duration.ofSeconds(1));

    assertThat(bench.post(url, "{'text':'x'}").body()).contains("expired_url");
    assertThat(bench.post(bench.workspace.url() + "/actions/made-up", "{}").body())
        .contains("no_such_url");
  }

  @Test
  void a_private_message_is_replaced_and_taken_away_through_the_click_on_it() throws Exception {
    String ts =
        bench
            .api()
            .chatPostEphemeral(
                r -> r.channel("C0ML").user("U0ADA").text("card").blocksAsString(CARD))
            .getMessageTs();
    String url = afterClick(ts);

    bench.post(url, "{'replace_original':true,'text':'sent'}");
    assertThat(bench.person("ada").message(ts).orElseThrow().text()).isEqualTo("sent");
    assertThat(bench.person("grace").message(ts)).isEmpty();

    bench.post(url, "{'delete_original':true}");
    assertThat(bench.person("ada").message(ts)).isEmpty();
    assertThat(bench.post(url, "{'replace_original':true,'text':'x'}").body())
        .contains("message_not_found");
  }

  @Test
  void a_command_has_no_original_to_replace() {
    assertThat(bench.post(afterCommand(), "{'replace_original':true,'text':'x'}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void what_slack_would_not_show_is_refused() {
    String url = afterCommand();

    assertThat(bench.post(url, "not json").body()).contains("invalid_payload");
    assertThat(bench.post(url, "{}").body()).contains("no_text");
    assertThat(bench.post(url, "{'text':'x','blocks':[{'type':'nonsense'}]}").body())
        .contains("invalid_blocks")
        .contains("unsupported type: nonsense");
    assertThat(bench.person("ada").sees("ml")).isEmpty();
  }

  @Test
  void faults_reach_these_answers_too_and_the_history_has_them() {
    String url = afterCommand();
    bench.workspace.faults().times(1, ResponseUrlDoor.NAME, new Fault.Unavailable());

    assertThat(bench.post(url, "{'text':'x'}").statusCode()).isEqualTo(503);
    assertThat(bench.post(url, "{'text':'x'}").statusCode()).isEqualTo(200);

    assertThat(bench.workspace.history().events(WorkspaceEvent.Called.class))
        .extracting(WorkspaceEvent.Called::method, WorkspaceEvent.Called::error)
        .containsExactly(tuple("response_url", "http_503"), tuple("response_url", ""));
  }

  private String afterCommand() {
    bench.person("ada").types("ml", "/machine help");
    return bench.bot.last().field("response_url");
  }

  private String afterClick(String ts) {
    bench.person("ada").presses(ts, "go");
    return bench.bot.last().payload().path("response_url").asString();
  }
}
