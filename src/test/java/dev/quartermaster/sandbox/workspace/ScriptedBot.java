package dev.quartermaster.sandbox.workspace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A bot that answers as a test tells it to, and keeps what it was sent. */
final class ScriptedBot implements AutoCloseable {
  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, Function<Received, Reply>> answers = new ConcurrentHashMap<>();

  ScriptedBot() {
    try {
      server =
          HttpServer.create(new InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("starting the scripted bot", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/slack/events", this::take);
    server.start();
  }

  /** What came in. */
  record Received(String body, Map<String, String> headers, Map<String, String> form) {
    JsonNode payload() {
      return Json.parse(form.getOrDefault("payload", "{}")).orElseThrow();
    }

    String type() {
      if (body.startsWith("{")) {
        return Json.text(Json.parse(body).orElseThrow(), "type");
      }
      return form.containsKey("command") ? "slash_command" : Json.text(payload(), "type");
    }

    String field(String name) {
      return form.getOrDefault(name, "");
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** What goes back. */
  record Reply(int status, String contentType, String body) {
    static Reply empty() {
      return new Reply(200, "text/plain", "");
    }

    static Reply text(String text) {
      return new Reply(200, "text/plain", text);
    }

    static Reply json(String body) {
      return new Reply(200, "application/json", body.replace('\'', '"'));
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers this kind of request like this from now on. */
  void on(String type, Function<Received, Reply> answer) {
    answers.put(type, answer);
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  Received last() {
    return received.getLast();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    var request = new Received(body, headers, form(body));
    received.add(request);
    var reply =
        Optional.ofNullable(answers.get(request.type()))
            .map(answer -> answer.apply(request))
            .orElseGet(Reply::empty);
    var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> form(String body) {
    return Stream.of(body.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
