package dev.quartermaster.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the sandbox's HTTP doors, spoken to in JSON. */
final class Door {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final HttpClient http;
  private final JsonMapper json = new JsonMapper();
  private final URI base;
  private final Map<String, String> headers;

  Door(HttpClient http, URI base, Map<String, String> headers) {
    this.http = http;
    this.base = base;
    this.headers = headers;
  }

  JsonNode get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  JsonNode post(String path, Map<String, ?> body) {
    String text = json.writeValueAsString(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(text));
    return send(request);
  }

  void delete(String path) {
    JsonNode _ = send(HttpRequest.newBuilder(URI.create(base + path)).DELETE());
  }

  private JsonNode send(HttpRequest.Builder request) {
    headers.forEach(request::header);
    try {
      var answer = http.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new SceneFailed("the sandbox answered " + answer.statusCode() + ": " + answer.body());
      }
      return answer.body().isBlank() ? json.createObjectNode() : json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("asking the sandbox", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SceneFailed("interrupted");
    }
  }
}
