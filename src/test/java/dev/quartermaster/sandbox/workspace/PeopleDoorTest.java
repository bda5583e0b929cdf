package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.sandbox.workspace.ScriptedBot.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PeopleDoorTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_person_types_reads_and_presses_over_http() throws Exception {
    bench.bot.on("slash_command", _ -> Reply.text("hello"));

    assertThat(does("ada/type", "{'channel':'ml','line':'/machine'}").path("acked").asBoolean())
        .isTrue();
    assertThat(read("ada/channel/ml").at("/messages/0/text").asString()).isEqualTo("hello");
    assertThat(read("grace/channel/ml").path("messages")).isEmpty();
    String ts =
        bench
            .api()
            .chatPostMessage(
                r ->
                    r.channel("C0ML")
                        .text("x")
                        .blocksAsString(
                            "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"go\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]"))
            .getTs();
    does("ada/press", "{'ts':'" + ts + "','control':'Go'}");

    assertThat(bench.bot.last().type()).isEqualTo("block_actions");
    assertThat(read("ada/thread/ml/" + ts).path("messages")).hasSize(1);
  }

  @Test
  void a_person_fills_in_a_form_over_http() throws Exception {
    does("ada/type", "{'channel':'ml','line':'/machine create'}");
    String trigger = bench.bot.last().field("trigger_id");
    bench.api().viewsOpen(r -> r.triggerId(trigger).viewAsString(Views.CREATE));

    does("ada/form/fill", "{'control':'name','entry':'trainer-7'}");
    assertThat(read("ada/form").at("/stack/0/lines/0").asString()).isEqualTo("Name: [ trainer-7 ]");
    does(
        "ada/form/submit",
        "{'values':{'size':100,'owner':'@ada','flags':['Snapshot','Start at once']}}");

    var values = bench.bot.last().payload().at("/view/state/values");
    assertThat(values.at("/name/a/value").asString()).isEqualTo("trainer-7");
    assertThat(values.at("/flags/a/selected_options")).hasSize(2);
    assertThat(read("ada/form").path("stack")).isEmpty();
  }

  @Test
  void what_cannot_be_done_says_what_can() {
    assertThat(send("ada/press", "{'ts':'1.2','control':'Go'}", bench.workspace.page().token()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(422);
    assertThat(read("nobody/channel/ml").path("error").asString()).contains("nobody");
    assertThat(read("linus/channel/hush").path("error").asString()).contains("not open to linus");
    assertThat(read("ada/nonsense").path("error").asString()).contains("nonsense");
    assertThat(read("ada/channel").path("error").asString()).contains("channel");
    assertThat(does("ada/nonsense", "{}").path("error").asString()).contains("nonsense");
  }

  @Test
  void A56_whatever_is_asked_needs_the_token_of_this_start() {
    assertThat(send("ada/type", "{'channel':'ml','line':'/machine'}", "guess").statusCode())
        .isEqualTo(403);
    assertThat(bench.bot.received()).isEmpty();
    assertThat(get("token", "").statusCode()).isEqualTo(403);
    assertThat(bench.workspace.page().url().getFragment())
        .isEqualTo(bench.workspace.page().token());
  }

  @Test
  void A56_other_hosts_and_other_pages_are_kept_out() throws Exception {
    int port = bench.workspace.url().getPort();

    assertThat(raw("Host: evil.example:" + port)).startsWith("HTTP/1.1 403");
    assertThat(raw("Host: 127.0.0.1:" + (port + 1))).startsWith("HTTP/1.1 403");
    assertThat(raw("Host: 127.0.0.1:" + port + "\r\nOrigin: http://evil.example"))
        .startsWith("HTTP/1.1 403");
    assertThat(raw("Host: 127.0.0.1:" + port + "\r\nOrigin: null")).startsWith("HTTP/1.1 403");
    var fine = raw("Host: localhost:" + port + "\r\nOrigin: http://localhost:" + port);
    assertThat(fine).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("access-control");
  }

  @Test
  void what_everybody_did_is_for_holders_of_the_token() {
    bench.person("ada").types("ml", "/machine list");

    assertThat(get("events", "").statusCode()).isEqualTo(403);
    var events = json(get("events", bench.workspace.page().token())).path("events");
    assertThat(events.at("/0/kind").asString()).isEqualTo("Typed");
    assertThat(events.at("/0/line").asString()).isEqualTo("/machine list");
    assertThat(events.at("/1/kind").asString()).isEqualTo("Delivered");
    assertThat(events.toString()).doesNotContain("response_url", "v0=");
  }

  private JsonNode does(String path, String body) {
    return json(send(path, body, bench.workspace.page().token()));
  }

  private HttpResponse<String> send(String path, String body, String token) {
    return bench.send(
        HttpRequest.newBuilder(URI.create(bench.workspace.url() + "/_people/" + path))
            .header("X-Workspace-Token", token)
            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private JsonNode read(String path) {
    return json(get(path, bench.workspace.page().token()));
  }

  private HttpResponse<String> get(String path, String token) {
    return bench.send(
        HttpRequest.newBuilder(URI.create(bench.workspace.url() + "/_people/" + path))
            .header("X-Workspace-Token", token));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return Json.parse(response.body()).orElseThrow();
  }

  private String raw(String headers) throws IOException {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), bench.workspace.url().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET /_people/guide HTTP/1.1\r\nX-Workspace-Token: "
                      + bench.workspace.page().token()
                      + "\r\n"
                      + headers
                      + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
