package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing has an effect but what Slack signed, now, for this installation. */
class FrontTest {
  private static final String BODY = Payloads.command("list");

  private final SlackBed bed = new SlackBed();
  private final LogLines log = new LogLines();
  private String nowStamp = "";

  @BeforeEach
  void stamp() {
    nowStamp = Long.toString(SlackBed.NOW.getEpochSecond());
  }

  @AfterEach
  void close() {
    bed.close();
    log.close();
  }

  @Test
  void a01_a_forged_signature_is_refused() {
    var forged =
        bed.sender.signed(BODY).header("X-Slack-Signature", "v0=" + "0123456789abcdef".repeat(4));

    assertRefused(bed.sender.send(forged.build()), 401, "reason=signature");
  }

  @Test
  void a01_an_unsigned_body_is_never_parsed_nor_logged() {
    var unsigned = bed.sender.unsigned("payload=%zz&secret-looking=xoxb-1");

    assertRefused(bed.sender.send(unsigned.build()), 401, "signature-headers=0,0");
    assertThat(log.lines()).noneMatch(line -> line.contains("xoxb") || line.contains("zz"));
  }

  @Test
  void a01_two_signatures_are_refused_even_when_both_are_good() {
    var doubled =
        bed.sender
            .signed(BODY)
            .addHeader("X-Slack-Signature", bed.sender.signature(nowStamp, BODY));

    assertRefused(bed.sender.send(doubled.build()), 401, "signature-headers=2,1");
  }

  @Test
  void a01_two_stamps_are_refused() {
    var doubled = bed.sender.signed(BODY).addHeader("X-Slack-Request-Timestamp", nowStamp);

    assertRefused(bed.sender.send(doubled.build()), 401, "signature-headers=1,2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1=", "v0=ABCDEF", "", "v0=", "V0="})
  void a01_signatures_of_another_shape_are_refused(String prefix) {
    String good = bed.sender.signature(nowStamp, BODY);
    var shaped = bed.sender.signed(BODY).header("X-Slack-Signature", prefix + good.substring(6));

    assertRefused(bed.sender.send(shaped.build()), 401, "reason=signature-shape");
  }

  @Test
  void a01_a_header_of_a_mebibyte_is_refused_by_its_size() {
    var huge = bed.sender.signed(BODY).header("X-Padding", "x".repeat(1 << 20));

    assertThat(statusOrCut(huge.build())).isIn(431, 0);
    assertThat(bed.received).isEmpty();
  }

  @Test
  void a02_a_signature_holds_for_the_very_bytes_only() {
    var withLineEnd =
        bed.sender
            .unsigned(BODY + "\r\n")
            .header("X-Slack-Request-Timestamp", nowStamp)
            .header("X-Slack-Signature", bed.sender.signature(nowStamp, BODY));

    assertRefused(bed.sender.send(withLineEnd.build()), 401, "reason=signature");
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, 315_360_000, -315_360_000})
  void a04_stale_and_future_stamps_are_refused(long skew) {
    String stamp = Long.toString(SlackBed.NOW.getEpochSecond() + skew);

    assertRefused(
        bed.sender.send(bed.sender.signed(BODY, stamp).build()), 401, "stamp-skew-seconds");
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 300})
  void a04_stamps_within_five_minutes_are_good(long skew) {
    String stamp = Long.toString(SlackBed.NOW.getEpochSecond() + skew);

    assertThat(bed.sender.send(bed.sender.signed(BODY, stamp).build()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "-1", "1e9", "99999999999999999999", "+1795489200", "0x6B"})
  void a04_stamps_that_are_no_number_are_refused(String stamp) {
    assertRefused(bed.sender.send(bed.sender.signed(BODY, stamp).build()), 401, "stamp-shape");
  }

  @ParameterizedTest
  @CsvSource({
    "team_id=T0QUARTER, team_id=T0OTHER",
    "api_app_id=A0MACHINE, api_app_id=A0OTHER",
    "team_domain=quarter, enterprise_id=E0OTHER"
  })
  void a05_a_command_for_another_installation_is_refused(String ours, String other) {
    assertForeign(bed.sender.send(BODY.replace(ours, other)));
  }

  @Test
  void a05_a22_presses_forms_and_searches_of_another_installation_are_refused() {
    List<String> foreign =
        List.of(
            swapped(Payloads.press("confirm#0", "x", "https://x.slack.com/", false)),
            swapped(Payloads.submission("{}")),
            swapped(Payloads.search("x")),
            swapped(Payloads.closed()));

    assertThat(foreign).allSatisfy(body -> assertForeign(bed.sender.send(body)));
  }

  @Test
  void a35_a_body_above_256_kib_is_refused() {
    assertRefused(bed.sender.send("x".repeat(256 * 1024 + 1)), 413, "declared-size");
  }

  @Test
  void a35_a_body_that_hides_its_size_is_refused_as_well() {
    var chunked = bed.sender.signed(BODY).post(new EndlessBody(300 * 1024)).build();

    assertThat(statusOrCut(chunked)).isIn(413, 0);
    assertThat(bed.received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payload=%7B%7D",
        "payload=notjson",
        "payload=null",
        "payload=%7B%7D&payload=%7B%7D",
        "payload=%7B%7D&command=%2Fmachine",
        "payload=%7B%22type%22%3A%22view_submission%22%7D",
        "payload=%7B%22type%22%3A%22shortcut%22%7D",
        "payload=%7B%22a%22%3A1%2C%22a%22%3A2%7D",
        "command=%2Fmachine",
        "payload=%zz",
        "payload=%ff%fe",
        "a=b&a=c",
        "",
        "garbage"
      })
  void bodies_of_unknown_shape_are_refused_without_reaching_the_log(String body) {
    var back = bed.sender.send(body);

    assertThat(back.status()).isEqualTo(400);
    assertThat(bed.received).isEmpty();
    assertThat(log.lines()).singleElement().asString().startsWith("delivery refused status=400");
  }

  @Test
  void a35_deep_and_endless_json_is_refused() {
    String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    String many = "{\"a\":[" + "1,".repeat(60_000) + "1]}";

    assertThat(bed.sender.send(Payloads.payload(deep)).status()).isIn(400, 413);
    assertThat(bed.sender.send(Payloads.payload(many)).status()).isIn(400, 413);
    assertThat(bed.received).isEmpty();
  }

  @Test
  void a_press_with_two_actions_is_refused() {
    String press =
        URLDecoder.decode(
            Payloads.press("confirm#0", "x", "https://x.slack.com/", false).substring(8),
            StandardCharsets.UTF_8);
    String doubled = press.replace("}]}", "},{\"action_id\":\"b#1\",\"type\":\"button\"}]}");

    assertThat(bed.sender.send(Payloads.payload(doubled)).status()).isEqualTo(400);
    assertThat(bed.received).isEmpty();
  }

  @Test
  void a36_values_in_the_log_stay_on_one_line() {
    bed.sender.send(BODY.replace("T0QUARTER", "T0%0A2026+ERROR+forged%1B%5B31m"));

    assertThat(log.lines())
        .singleElement()
        .asString()
        .contains("team=T0\\u{a}2026 ERROR forged\\u{1b}[31m")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/slack/events,405",
    "PUT,/slack/events,405",
    "POST,/,404",
    "POST,/slack/events/,404",
    "POST,/slack//events,400",
    "GET,/health,404",
    "POST,/slack/%65vents,404"
  })
  void only_one_path_and_one_method_are_served(String method, String path, int status) {
    var body = method.equals("GET") ? null : RequestBody.create(BODY, null);
    var request =
        bed.sender
            .signed(BODY)
            .url("http://127.0.0.1:" + bed.sender.port() + path)
            .method(method, body)
            .build();

    assertThat(bed.sender.send(request).status()).isEqualTo(status);
    assertThat(bed.received).isEmpty();
  }

  @Test
  void other_content_types_are_refused() {
    var text = RequestBody.create(BODY, MediaType.get("text/plain"));

    assertRefused(bed.sender.send(bed.sender.signed(BODY).post(text).build()), 415, "content-type");
  }

  @Test
  void a_body_of_another_kind_than_its_content_type_says_is_refused() {
    var json = RequestBody.create(BODY, MediaType.get("application/json"));

    assertRefused(bed.sender.send(bed.sender.signed(BODY).post(json).build()), 415, "content-type");
    assertThat(bed.sender.send("{\"type\":\"event_callback\"}").status()).isEqualTo(415);
  }

  @Test
  void slacks_certificate_probe_is_answered() {
    assertThat(bed.sender.send("ssl_check=1&token=x").status()).isEqualTo(200);
    assertThat(bed.received).isEmpty();
  }

  private void assertRefused(Sender.Received back, int status, String reason) {
    assertThat(back.status()).isEqualTo(status);
    assertThat(back.body()).hasSizeLessThan(40);
    assertThat(bed.received).isEmpty();
    // The probe of the Web API logs on a thread of its own, whenever it likes.
    assertThat(log.lines())
        .filteredOn(line -> !line.startsWith("slack unreachable"))
        .singleElement()
        .asString()
        .contains("status=" + status)
        .contains(reason);
  }

  private void assertForeign(Sender.Received back) {
    assertThat(back.status()).isEqualTo(403);
    assertThat(bed.received).isEmpty();
    assertThat(log.lines())
        .last()
        .asString()
        .startsWith("security delivery refused status=403 reason=foreign")
        .doesNotContain("U0ADA");
  }

  private int statusOrCut(okhttp3.Request request) {
    try {
      return bed.sender.send(request).status();
    } catch (IllegalStateException cutWhileSending) {
      return 0;
    }
  }

  private static String swapped(String body) {
    return body.replace("T0QUARTER", "T0OTHER");
  }
}
