package dev.quartermaster.sandbox.paperspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A simulator with a standing clock, and a client in front of it. */
final class Desk implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static final String CREATE = "/machines/createSingleMachinePublic";

  final SettableClock clock = new SettableClock();
  final PaperspaceSimulator simulator;

  Desk() {
    this(Options.defaults());
  }

  Desk(Options options) {
    simulator = PaperspaceSimulator.start(options, clock, new Random(7));
  }

  /** An answer as it was read. */
  record Answer(int status, String text, HttpResponse<String> response) {
    JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }

    String at(String pointer) {
      return json().at(pointer).asString("absent");
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  Answer create(String json) {
    return post(CREATE, json);
  }

  /** Makes a machine from a plain order with fields added, and gives its id. */
  String made(String more) {
    return create(order(more)).at("/id");
  }

  Answer show(String id) {
    return get("/machines/getMachinePublic?machineId=" + id);
  }

  String state(String id) {
    return show(id).at("/state");
  }

  HttpRequest.Builder request(String path) {
    return keyless(path).header("x-api-key", Options.OWNER_KEY);
  }

  HttpRequest.Builder keyless(String path) {
    return HttpRequest.newBuilder(URI.create(simulator.address() + path))
        .timeout(Duration.ofSeconds(20));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A plain order with fields added or put in place of others. */
  static String order(String more) {
    var fields =
        (ObjectNode)
            JsonMapper.shared()
                .readTree(
                    """
                    {"region":"East Coast (NY2)","machineType":"C5","size":50,"billingType":"hourly",
                     "machineName":"build box","templateId":"t0nspur5"}\
                    """);
    var added = (ObjectNode) JsonMapper.shared().readTree("{" + more + "}");
    return fields.setAll(added).toString();
  }

  @Override
  public void close() {
    simulator.close();
  }
}
