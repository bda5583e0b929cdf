package dev.quartermaster.chat.slack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Slack's Web API and response addresses, as far as the tests need them: answers and remembers. */
final class FakeWebApi implements AutoCloseable {
  static final String RESPONSE_PATH = "response/T0QUARTER/1/abc";

  private final MockWebServer server = new MockWebServer();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, MockResponse> scripted = new ConcurrentHashMap<>();

  FakeWebApi() {
    script("auth.test", "{'ok':true,'team_id':'T0QUARTER','user_id':'U0BOT'}");
    script("chat.postMessage", "{'ok':true,'channel':'C0ML','ts':'1700.0001'}");
    script("chat.update", "{'ok':true,'channel':'C0ML','ts':'1700.0001'}");
    script("chat.postEphemeral", "{'ok':true,'message_ts':'1700.0002'}");
    script("views.open", "{'ok':true}");
    script(RESPONSE_PATH, "ok");
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException unusable) {
      throw new IllegalStateException("starting the fake Web API", unusable);
    }
  }

  /** One call: the method (or path), its form fields, and its body as sent. */
  record Call(String method, Map<String, String> fields, String body) {}

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getPort() + "/");
  }

  String responseUrl() {
    return address() + RESPONSE_PATH;
  }

  /** Sets a method's answer, JSON with single quotes. */
  void script(String method, String json) {
    script(method, new MockResponse(200, okhttp3.Headers.of(), json.replace('\'', '"')));
  }

  void script(String method, MockResponse answer) {
    scripted.put(method, answer);
  }

  List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  @Override
  public void close() {
    server.close();
  }

  private MockResponse answer(RecordedRequest request) {
    String method = request.getUrl().encodedPath().substring(1);
    String body = request.getBody() == null ? "" : request.getBody().utf8();
    calls.add(new Call(method, fields(body), body));
    return scripted.getOrDefault(
        method,
        new MockResponse(200, okhttp3.Headers.of(), "{\"ok\":false,\"error\":\"unknown_method\"}"));
  }

  private static Map<String, String> fields(String body) {
    return body.startsWith("{")
        ? Map.of()
        : Arrays.stream(body.split("&"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(
                Collectors.toMap(
                    pair -> pair[0],
                    pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                    // Slack's client sends thread_ts twice.
                    (_, last) -> last));
  }
}
