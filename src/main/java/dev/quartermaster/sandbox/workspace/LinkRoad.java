package dev.quartermaster.sandbox.workspace;

import dev.quartermaster.sandbox.workspace.Delivery.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way to the bot through its links: an envelope by any one of them, whose acknowledgement is
 * awaited on that same link.
 */
final class LinkRoad {
  private static final Set<String> ANSWERED = Set.of("view_submission", "block_suggestion");

  private final WorkspaceOptions options;
  private final LinkBoard board;
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

  private record Waiting(Link link, CompletableFuture<String> acknowledged) {}

  LinkRoad(WorkspaceOptions options, LinkBoard board) {
    this.options = options;
    this.board = board;
  }

  /** The method that gives the address of a link. */
  Map<String, ApiMethod> table(URI workspace) {
    return Map.of(
        "apps.connections.open",
        _ -> new ApiAnswer.Ok(Json.object().put("url", board.ticket(workspace).toString())));
  }

  /** Who handles the link that is being opened; nobody for a bad ticket. */
  Optional<FrameHandler> upgrade(ServerUpgradeRequest request) {
    String ticket =
        Optional.ofNullable(Request.extractQueryParameters(request).getValue("ticket")).orElse("");
    return board.admitted(ticket, this::heard, this::lost).map(link -> link);
  }

  /** The form of an HTTP delivery as an envelope. */
  Bytes envelope(Map<String, String> form) {
    boolean command = !form.containsKey("payload");
    ObjectNode payload =
        command
            ? fields(form)
            : Json.parseObject(form.getOrDefault("payload", "")).orElseGet(Json::object);
    var envelope =
        Json.object()
            .put("envelope_id", options.ids().get())
            .put("type", command ? "slash_commands" : "interactive")
            .put(
                "accepts_response_payload",
                command || ANSWERED.contains(Json.text(payload, "type")));
    envelope.set("payload", payload);
    return new Bytes(Json.write(envelope).getBytes(StandardCharsets.UTF_8));
  }

  /** Sends an envelope and waits for its acknowledgement. */
  Outcome outcome(Bytes envelope) {
    String text = new String(envelope.copy(), StandardCharsets.UTF_8);
    String id = Json.parseObject(text).map(json -> Json.text(json, "envelope_id")).orElse("");
    Optional<Link> any = board.any();
    if (any.isEmpty()) {
      return new Outcome.Unreachable("no link of a bot's is up");
    }
    var mine = new Waiting(any.get(), new CompletableFuture<>());
    waiting.put(id, mine);
    long start = options.timing().nanos().getAsLong();
    any.get().send(text);
    try {
      Duration limit = options.timing().ackLimit();
      String body = mine.acknowledged().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new Outcome.Acked(body, since(start));
    } catch (TimeoutException _) {
      return new Outcome.TimedOut(since(start));
    } catch (ExecutionException _) {
      return new Outcome.Unreachable("the link was lost before it was acknowledged");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.Unreachable("interrupted");
    } finally {
      waiting.remove(id, mine);
    }
  }

  private void heard(Link link, String message) {
    Json.parseObject(message)
        .ifPresent(
            ack ->
                Optional.ofNullable(waiting.get(Json.text(ack, "envelope_id")))
                    .filter(sent -> sent.link() == link)
                    .ifPresent(
                        sent ->
                            sent.acknowledged()
                                .complete(
                                    ack.has("payload") ? Json.write(ack.path("payload")) : "")));
  }

  private void lost(Link link) {
    waiting.values().stream()
        .filter(sent -> sent.link() == link)
        .forEach(sent -> sent.acknowledged().completeExceptionally(new LinkLost()));
  }

  private static final class LinkLost extends Exception {
    private static final long serialVersionUID = 1;
  }

  private static ObjectNode fields(Map<String, String> form) {
    var payload = Json.object();
    form.forEach(payload::put);
    return payload;
  }

  private Duration since(long start) {
    return Duration.ofNanos(options.timing().nanos().getAsLong() - start);
  }
}
