package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bot's links as Slack keeps them. */
class LinksTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final AtomicLong ids = new AtomicLong();
  private final WorkspaceOptions options =
      WorkspaceOptions.acme(
          Timing.asSlack(java.time.InstantSource.system(), System::nanoTime),
          () -> "id-" + ids.incrementAndGet());
  private final SlackWorkspace workspace = SlackWorkspace.open(options);
  private final Links links = workspace.tampering().links();
  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    http.shutdownNow();
    workspace.close();
  }

  @Test
  void a_ticket_is_good_once() {
    URI address = ticket();
    open(address);

    assertThat(next()).contains("\"hello\"");
    assertThatThrownBy(() -> open(address)).isInstanceOf(CompletionException.class);
  }

  @Test
  void what_is_typed_comes_in_an_envelope_and_its_acknowledgement_is_the_answer() {
    WebSocket bot = open(ticket());
    assertThat(next()).contains("\"hello\"");
    Thread.startVirtualThread(() -> answer(bot));

    Gesture typed = workspace.person("ada").types("ml", "/machine list");

    assertThat(typed.isAcked()).isTrue();
    assertThat(workspace.person("ada").sees("ml").getLast().text()).isEqualTo("heard");
  }

  @Test
  void without_a_link_the_person_is_told_that_it_failed() {
    assertThat(workspace.person("ada").types("ml", "/machine list").isAcked()).isFalse();
    assertThat(workspace.person("ada").notices())
        .anyMatch(words -> words.contains("dispatch_failed"));
  }

  @Test
  void the_eleventh_link_is_one_too_many() {
    List<WebSocket> open = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      open.add(open(ticket()));
      assertThat(next()).contains("\"num_connections\":" + i);
    }

    open.add(open(ticket()));

    assertThat(next()).contains("too_many_websockets");
    open.forEach(WebSocket::abort);
  }

  @Test
  void a_link_that_is_cut_is_none() {
    open(ticket());
    assertThat(links.await(1, SOON)).isTrue();

    links.cut(0);

    org.awaitility.Awaitility.await().atMost(SOON).until(() -> links.count() == 0);
  }

  /** The address of one more link, as the bot gets it. */
  private URI ticket() {
    var request =
        HttpRequest.newBuilder(workspace.apiUrl().resolve("apps.connections.open"))
            .header("Authorization", "Bearer " + options.secrets().appToken())
            .POST(HttpRequest.BodyPublishers.noBody());
    try {
      String answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
      return URI.create(Json.text(Json.parseObject(answer).orElseThrow(), "url"));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(WebSocket bot) {
    String id = next().replaceAll(".*\"envelope_id\":\"([^\"]*)\".*", "$1");
    bot.sendText("{\"envelope_id\":\"" + id + "\",\"payload\":{\"text\":\"heard\"}}", true).join();
  }

  private String next() {
    try {
      return String.valueOf(heard.poll(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private WebSocket open(URI address) {
    return http.newWebSocketBuilder()
        .buildAsync(
            address,
            new WebSocket.Listener() {
              private final StringBuilder whole = new StringBuilder();

              @Override
              public @Nullable CompletionStage<?> onText(
                  WebSocket socket, CharSequence part, boolean last) {
                whole.append(part);
                if (last) {
                  heard.add(whole.toString());
                  whole.setLength(0);
                }
                socket.request(1);
                return null;
              }
            })
        .join();
  }
}
