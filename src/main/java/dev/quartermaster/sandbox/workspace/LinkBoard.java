package dev.quartermaster.sandbox.workspace;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The bot's links as Slack keeps them (Slack docs, Socket Mode): up to ten, each opened with a
 * ticket that is good once.
 */
final class LinkBoard {
  /** Where a link is opened. */
  static final String PATH = "/link";

  private static final int MOST = 10;
  private static final Duration TICKET = Duration.ofSeconds(30);

  /** What Slack says of its own links, which live for hours. */
  private static final int SECONDS_OF_LIFE = 18_060;

  private final WorkspaceOptions options;
  private final Map<String, Instant> tickets = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private long turn;
  private long opened;

  LinkBoard(WorkspaceOptions options) {
    this.options = options;
  }

  synchronized List<Link> list() {
    return List.copyOf(links);
  }

  synchronized long opened() {
    return opened;
  }

  synchronized boolean await(int number, Duration longest) {
    LongSupplier nanos = options.timing().nanos();
    long until = nanos.getAsLong() + longest.toNanos();
    try {
      while (links.size() < number && until - nanos.getAsLong() > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, until - nanos.getAsLong());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return links.size() >= number;
  }

  /** The address for one more link. */
  synchronized URI ticket(URI workspace) {
    Instant now = options.timing().clock().instant();
    tickets.values().removeIf(until -> until.isBefore(now));
    String ticket = options.ids().get();
    tickets.put(ticket, now.plus(TICKET));
    return URI.create(
        "ws" + workspace.toString().substring("http".length()) + PATH + "?ticket=" + ticket);
  }

  /** A link for that ticket; none when it is not good, or was used before. */
  synchronized Optional<Link> admitted(
      String ticket, BiConsumer<Link, String> said, Consumer<Link> closed) {
    Instant until = tickets.remove(ticket);
    return until == null || until.isBefore(options.timing().clock().instant())
        ? Optional.empty()
        : Optional.of(
            new Link(
                this::open,
                said,
                link -> {
                  remove(link);
                  closed.accept(link);
                }));
  }

  /** Any of them: each in its turn. */
  synchronized Optional<Link> any() {
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(links.get((int) (turn++ % links.size())));
  }

  /** What Slack says before a link goes. */
  static String goodbye(String reason) {
    var goodbye = Json.object().put("type", "disconnect").put("reason", reason);
    goodbye.putObject("debug_info").put("host", "applink-sandbox");
    return Json.write(goodbye);
  }

  private void open(Link link) {
    int number;
    synchronized (this) {
      links.add(link);
      opened++;
      number = links.size();
      notifyAll();
    }
    link.send(number > MOST ? goodbye("too_many_websockets") : hello(number));
  }

  private synchronized void remove(Link link) {
    links.remove(link);
    notifyAll();
  }

  private String hello(int number) {
    var hello = Json.object().put("type", "hello").put("num_connections", number);
    hello.putObject("connection_info").put("app_id", options.identity().appId());
    hello
        .putObject("debug_info")
        .put("host", "applink-sandbox")
        .put("approximate_connection_time", SECONDS_OF_LIFE);
    return Json.write(hello);
  }
}
