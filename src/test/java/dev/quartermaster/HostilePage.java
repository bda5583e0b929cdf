package dev.quartermaster;

import static org.awaitility.Awaitility.await;

import dev.quartermaster.sandbox.paperspace.Options;
import dev.quartermaster.sandbox.workspace.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts hostile words everywhere that the page reads from: chat, forms and the simulated cloud. */
final class HostilePage implements AutoCloseable {
  private static final Pattern TRIGGER = Pattern.compile("trigger_id=([^&]+)");

  private final Sandbox sandbox;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();

  HostilePage(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** A bot's message made of these words. */
  void post(List<String> words) {
    ObjectNode message =
        json.createObjectNode().put("channel", "C0ML").put("text", words.getFirst());
    message.set("blocks", HostileBlocks.message(words));
    slack("chat.postMessage", message);
  }

  /** A bot's form made of these words, opened by the slash command that this sends. */
  void open(List<String> words, Runnable command) {
    long before = commands().count();
    command.run();
    await().atMost(Duration.ofSeconds(20)).until(() -> commands().count() > before);
    ObjectNode wish = json.createObjectNode().put("trigger_id", trigger());
    wish.set("view", HostileBlocks.form(words));
    slack("views.open", wish);
  }

  /** Opens, pushes or updates a form in the bot's place. */
  void show(String method, String key, String value, String view) {
    ObjectNode wish = json.createObjectNode().put(key, value);
    wish.set("view", json.readTree(view));
    slack(method, wish);
  }

  /** The trigger of the newest delivery of this kind. */
  String trigger(String kind) {
    var last =
        sandbox.workspace().history().deliveries().stream()
            .filter(delivery -> delivery.kind().equals(kind))
            .reduce((_, later) -> later)
            .orElseThrow();
    String body = URLDecoder.decode(last.body().text(), StandardCharsets.UTF_8);
    var found = Pattern.compile("trigger_id[=\":]+([^&\"]+)").matcher(body);
    if (!found.find()) {
      throw new AssertionError("a delivery without a trigger");
    }
    return found.group(1);
  }

  /** A machine with this name, made past the bot. */
  void machine(String name) {
    ObjectNode wish =
        json.createObjectNode()
            .put("region", "East Coast (NY2)")
            .put("machineType", "P5000")
            .put("size", 50)
            .put("billingType", "hourly")
            .put("machineName", name)
            .put("templateId", "t0nspur5");
    URI address = sandbox.paperspace().address().resolve("/machines/createSingleMachinePublic");
    send(HttpRequest.newBuilder(address).header("x-api-key", Options.OWNER_KEY), wish);
  }

  private String trigger() {
    var last = commands().reduce((_, later) -> later).orElseThrow();
    var found = TRIGGER.matcher(last.body().text());
    if (!found.find()) {
      throw new AssertionError("a command without a trigger");
    }
    return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
  }

  private Stream<Delivery> commands() {
    return sandbox.workspace().history().deliveries().stream()
        .filter(delivery -> delivery.kind().equals("slash_command"));
  }

  private void slack(String method, ObjectNode wish) {
    String token = sandbox.secrets().get("SLACK_BOT_TOKEN");
    var request =
        HttpRequest.newBuilder(sandbox.workspace().apiUrl().resolve(method))
            .header("Authorization", "Bearer " + token);
    JsonNode answer = json.readTree(send(request, wish));
    if (!answer.path("ok").asBoolean(false)) {
      throw new AssertionError(method + ": " + answer);
    }
  }

  private String send(HttpRequest.Builder request, ObjectNode body) {
    try {
      return http.send(
              request
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                  .build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
