package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_card_reads_like_a_text() throws Exception {
    assertThat(
            drawn(
                """
                [{'type':'header','text':{'type':'plain_text','text':'Please check'}},
                 {'type':'section','text':{'type':'mrkdwn','text':'Create *trainer-7*'},
                  'accessory':{'type':'button','action_id':'x','text':{'type':'plain_text','text':'Edit…'}}},
                 {'type':'section','fields':[{'type':'mrkdwn','text':'Type\\nP5000'},
                                             {'type':'plain_text','text':'Size\\n100 GB'}]},
                 {'type':'divider'},
                 {'type':'context','elements':[{'type':'mrkdwn','text':'by <@U0ADA>'},
                                               {'type':'plain_text','text':'in &lt;ml&gt;'}]},
                 {'type':'actions','elements':[
                   {'type':'button','action_id':'a','text':{'type':'plain_text','text':'Send'}},
                   {'type':'button','action_id':'b','text':{'type':'plain_text','text':'Cancel'}}]}]
                """))
        .isEqualTo(
            """
            # Please check
            Create *trainer-7*
            [ Edit… ]
            Type P5000
            Size 100 GB
            ---
            by @ada in <ml>
            [ Send ] [ Cancel ]\
            """);
  }

  @Test
  void mentions_links_and_dates_are_written_out() throws Exception {
    assertThat(
            drawn(
                section(
                    "<@U0GRACE> <#C0ML|ml> <!channel> <!subteam^S0ADMINS> <https://x.org|docs>"
                        + " <!date^1795514400^{date_short_pretty} {time}|later> &lt;!here&gt;"
                        + " &amp;")))
        .isEqualTo(
            "@grace #ml @channel @machine-admins docs (https://x.org)"
                + " Nov 24, 2026 10:00 <!here> &");
  }

  @Test
  void plain_text_mentions_nobody() throws Exception {
    assertThat(drawn(section("<!channel> <@U0ADA>").replace("mrkdwn", "plain_text")))
        .isEqualTo("<!channel> <@U0ADA>");
  }

  @Test
  void rich_text_is_read_too() throws Exception {
    assertThat(
            drawn(
                """
                [{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[
                  {'type':'text','text':'for '},{'type':'user','user_id':'U0ADA'},
                  {'type':'text','text':' <b>'}]}]}]
                """))
        .isEqualTo("for @ada <b>");
  }

  @Test
  void a_form_shows_fields_choices_and_what_is_filled_in() throws Exception {
    bench.person("ada").types("ml", "/machine create");
    String trigger = bench.bot.last().field("trigger_id");
    bench.api().viewsOpen(r -> r.triggerId(trigger).viewAsString(Views.CREATE));
    var forms = bench.person("ada").forms();
    forms.fills("owner", "grace");
    forms.fills("ip", "None");

    assertThat(forms.top().orElseThrow().drawn())
        .isEqualTo(
            """
            Name: [  ]
            Disk (GB): [  ]
            Notify (optional): [  ]
            Region (optional): [  ▾ ]
            Public IP (optional): ( ) Static  (x) None
            Flags (optional): ( ) Start at once  ( ) Snapshot
            Owner: [ @grace ▾ ]\
            """);
  }

  @Test
  void a_message_without_blocks_reads_as_its_text() throws Exception {
    String ts = bench.api().chatPostMessage(r -> r.channel("C0ML").text("two\nlines")).getTs();

    assertThat(bench.person("ada").message(ts).orElseThrow().lines())
        .containsExactly("two", "lines");
  }

  @Test
  void a_listener_hears_everything_in_order() throws Exception {
    var heard = new ArrayList<WorkspaceEvent>();
    bench.workspace.history().listen(heard::add);

    bench.person("ada").types("ml", "/machine list");
    String ts = bench.api().chatPostMessage(r -> r.channel("C0ML").text("a")).getTs();
    bench.api().chatUpdate(r -> r.channel("C0ML").ts(ts).text("b"));

    assertThat(heard)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("Typed", "Delivered", "Posted", "Called", "Edited", "Called");
    assertThat(heard).extracting(WorkspaceEvent::order).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(bench.workspace.history().events()).isEqualTo(heard);
  }

  private String drawn(String blocks) throws Exception {
    String ts =
        bench
            .api()
            .chatPostMessage(
                r -> r.channel("C0ML").text("fallback").blocksAsString(blocks.replace('\'', '"')))
            .getTs();
    return bench.person("ada").message(ts).orElseThrow().drawn();
  }

  private static String section(String text) {
    return "[{'type':'section','text':{'type':'mrkdwn','text':'%s'}}]".formatted(text);
  }
}
