package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {
  private static final String DIVIDER = "{'type':'divider'}";

  private final Bench bench = new Bench();

  @BeforeAll
  void warm_up() throws Exception {
    assertThat(bench.api().authTest(r -> r).isOk()).isTrue();
  }

  @AfterAll
  void close() {
    bench.close();
  }

  static Stream<Arguments> blocksThatJustPass() {
    return Stream.of(
        arguments("50 blocks", times(50, DIVIDER)),
        arguments("a section of 3000", section("x".repeat(3000))),
        arguments("10 fields of 200", fields(10, 200)),
        arguments("a field of 2000", fields(1, 2000)),
        arguments("a header of 150", header(150)),
        arguments("10 context elements", context(10)),
        arguments("25 buttons", actions(25)),
        arguments("a button text of 75", button(75, 1)),
        arguments("a button value of 2000", button(1, 2000)),
        arguments("100 options", select(100, 1, 1)),
        arguments("option texts of 75", select(1, 75, 1)),
        arguments("option values of 150", select(1, 1, 150)),
        arguments("10 radio buttons", radio(10)),
        arguments("a confirm text of 300", confirm(300, 30)),
        arguments(
            "a block id of 255",
            "[{'type':'divider','block_id':'%s'}]".formatted("b".repeat(255))));
  }

  static Stream<Arguments> blocksThatAreRefused() {
    return Stream.of(
        arguments("51 blocks", times(51, DIVIDER), "no more than 50 items allowed"),
        arguments("a section of 3001", section("x".repeat(3001)), "less than 3001"),
        arguments("an empty section", section(""), "more than 0 characters"),
        arguments("11 fields", fields(11, 1), "no more than 10"),
        arguments("a field of 2001", fields(1, 2001), "less than 2001"),
        arguments("a header of 151", header(151), "less than 151"),
        arguments("11 context elements", context(11), "no more than 10"),
        arguments("26 buttons", actions(26), "no more than 25"),
        arguments("a button text of 76", button(76, 1), "less than 76"),
        arguments("a button value of 2001", button(1, 2001), "less than 2001"),
        arguments("101 options", select(101, 1, 1), "no more than 100"),
        arguments("no options", select(0, 1, 1), "at least 1 item"),
        arguments("option texts of 76", select(1, 76, 1), "less than 76"),
        arguments("option values of 151", select(1, 1, 151), "less than 151"),
        arguments("11 radio buttons", radio(11), "no more than 10"),
        arguments("a confirm text of 301", confirm(301, 30), "less than 301"),
        arguments("a confirm button of 31", confirm(300, 31), "less than 31"),
        arguments(
            "a block id twice",
            "[{'type':'divider','block_id':'b'},{'type':'divider','block_id':'b'}]",
            "must be unique"),
        arguments(
            "an action id twice",
            "[{'type':'actions','elements':[%1$s,%1$s]}]".formatted(buttonElement("go", 1, 1)),
            "must be unique"),
        arguments(
            "a block id of 256",
            "[{'type':'divider','block_id':'%s'}]".formatted("b".repeat(256)),
            "less than 256"),
        arguments("an unknown block", "[{'type':'banner'}]", "unsupported type: banner"),
        arguments(
            "a marked-up header",
            "[{'type':'header','text':{'type':'mrkdwn','text':'x'}}]",
            "must be a plain_text object"),
        arguments(
            "an unknown style",
            button(1, 1).replace("'type':'button'", "'type':'button','style':'loud'"),
            "must be one of primary, danger"),
        arguments(
            "a number field that does not say about decimals",
            "[%s]".formatted(Views.input("n", "N", "'type':'number_input'")),
            "is_decimal_allowed"),
        arguments(
            "a text field outside an input block",
            "[{'type':'actions','elements':[{'type':'plain_text_input','action_id':'a'}]}]",
            "unsupported type: plain_text_input"),
        arguments(
            "a start value that is not offered",
            select(1, 1, 1)
                .replace(
                    "'type':'static_select'",
                    "'type':'static_select','initial_option':" + Views.option("zz", "zz")),
            "must exactly match"));
  }

  static Stream<Arguments> viewsThatAreRefused() {
    return Stream.of(
        arguments(
            "a title of 25",
            Views.NOTE.replace("\"Note\"},\n", "\"" + "t".repeat(25) + "\"},\n"),
            "/view/title/text"),
        arguments(
            "a submit of 25", Views.NOTE.replace("Send", "s".repeat(25)), "/view/submit/text"),
        arguments(
            "no submit beside an input",
            Views.NOTE.replace("\"submit\"", "\"other\""),
            "submit is required"),
        arguments(
            "metadata of 3001",
            Views.NOTE.replace(
                "\"notify_on_close\":true", "\"private_metadata\":\"" + "m".repeat(3001) + "\""),
            "/view/private_metadata"),
        arguments(
            "a callback id of 256",
            Views.NOTE.replace(
                "\"notify_on_close\":true", "\"callback_id\":\"" + "m".repeat(256) + "\""),
            "/view/callback_id"),
        arguments(
            "101 blocks",
            Views.view("T", "", Collections.nCopies(101, DIVIDER).toArray(String[]::new)),
            "no more than 100"),
        arguments("no blocks", Views.view("T", ""), "at least 1 item"),
        arguments(
            "another type", Views.NOTE.replace("\"modal\"", "\"workflow_step\""), "/view/type"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blocksThatJustPass")
  void what_just_fits_is_shown(String what, String blocks) throws Exception {
    assertThat(post(blocks).isOk()).as(what).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blocksThatAreRefused")
  void what_is_too_much_is_refused_with_the_place(String what, String blocks, String message)
      throws Exception {
    var answer = post(blocks);

    assertThat(answer.getError()).as(what).isEqualTo("invalid_blocks");
    assertThat(answer.getResponseMetadata().getMessages())
        .anyMatch(m -> m.contains(message) && m.contains("[json-pointer:/blocks"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("viewsThatAreRefused")
  void a_form_that_slack_would_not_show_is_refused(String what, String view, String message)
      throws Exception {
    bench.person("ada").types("ml", "/machine create");
    String trigger = bench.bot.last().field("trigger_id");

    var answer = bench.api().viewsOpen(r -> r.triggerId(trigger).viewAsString(view));

    assertThat(answer.getError()).as(what).isEqualTo("invalid_arguments");
    assertThat(answer.getResponseMetadata().getMessages()).anyMatch(m -> m.contains(message));
  }

  @Test
  void a_form_of_more_than_250_kb_is_too_large() throws Exception {
    String blocks = section("x".repeat(3000));
    String view =
        Views.view(
            "T",
            "",
            Collections.nCopies(90, blocks.substring(1, blocks.length() - 1))
                .toArray(String[]::new));

    assertThat(bench.api().viewsOpen(r -> r.triggerId("any").viewAsString(view)).getError())
        .isEqualTo("view_too_large");
  }

  @Test
  void all_blocks_of_a_message_together_are_limited_too() throws Exception {
    String one = section("x".repeat(2900));
    String blocks =
        "[" + String.join(",", Collections.nCopies(5, one.substring(1, one.length() - 1))) + "]";

    assertThat(post(blocks).getError()).isEqualTo("msg_blocks_too_long");
    assertThat(post("no list").getError()).isEqualTo("invalid_blocks_format");
  }

  @Test
  void controls_without_ids_get_some() throws Exception {
    String ts = post(button(2, 1).replace("'action_id':'go',", "")).getTs();

    var button = bench.person("ada").message(ts).orElseThrow().blocks().at("/0/elements/0");
    assertThat(button.path("action_id").asString()).isNotEmpty();
  }

  private ChatPostMessageResponse post(String blocks) throws Exception {
    return bench
        .api()
        .chatPostMessage(
            r -> r.channel("C0ML").text("x").blocksAsString(blocks.replace('\'', '"')));
  }

  private static String times(int count, String block) {
    return "[" + String.join(",", Collections.nCopies(count, block)) + "]";
  }

  private static String section(String text) {
    return "[{'type':'section','text':{'type':'mrkdwn','text':'%s'}}]".formatted(text);
  }

  private static String fields(int count, int length) {
    String field = "{'type':'plain_text','text':'%s'}".formatted("f".repeat(length));
    return "[{'type':'section','fields':%s}]".formatted(times(count, field));
  }

  private static String header(int length) {
    return "[{'type':'header','text':{'type':'plain_text','text':'%s'}}]"
        .formatted("h".repeat(length));
  }

  private static String context(int count) {
    return "[{'type':'context','elements':%s}]"
        .formatted(times(count, "{'type':'mrkdwn','text':'c'}"));
  }

  private static String actions(int count) {
    var buttons = new StringBuilder();
    for (int i = 0; i < count; i++) {
      buttons.append(i == 0 ? "" : ",").append(buttonElement("a" + i, 1, 1));
    }
    return "[{'type':'actions','elements':[%s]}]".formatted(buttons);
  }

  private static String button(int text, int value) {
    return "[{'type':'actions','elements':[%s]}]".formatted(buttonElement("go", text, value));
  }

  private static String buttonElement(String id, int text, int value) {
    return "{'type':'button','action_id':'%s','text':{'type':'plain_text','text':'%s'},'value':'%s'}"
        .formatted(id, "t".repeat(text), "v".repeat(value));
  }

  private static String select(int count, int text, int value) {
    return menu("static_select", count, text, value);
  }

  private static String radio(int count) {
    return menu("radio_buttons", count, 1, 1);
  }

  private static String menu(String type, int count, int text, int value) {
    var options = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String end = count == 1 ? "v" : String.valueOf(i);
      options
          .append(i == 0 ? "" : ",")
          .append(Views.option("t".repeat(text), "v".repeat(value - 1) + end));
    }
    return "[{'type':'actions','elements':[{'type':'%s','action_id':'m','options':[%s]}]}]"
        .formatted(type, options);
  }

  private static String confirm(int text, int button) {
    return button(1, 1)
        .replace(
            "'type':'button'",
            "'type':'button','confirm':{'title':{'type':'plain_text','text':'t'},'text':{'type':'plain_text','text':'%s'},'confirm':{'type':'plain_text','text':'%s'},'deny':{'type':'plain_text','text':'n'}}"
                .formatted("c".repeat(text), "b".repeat(button)));
  }
}
