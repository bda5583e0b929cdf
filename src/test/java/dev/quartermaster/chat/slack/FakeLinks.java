package dev.quartermaster.chat.slack;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Slack's side of the links, in memory: nothing happens but what the test does. */
final class FakeLinks implements WebSocket.Factory {
  final List<Line> lines = new ArrayList<>();
  int asked;
  private WebApi.Called<AppsConnectionsOpenResponse> next = open();
  private final BiConsumer<Line, String> heard;

  /**
   * @param heard hears what the bot sends
   */
  FakeLinks(BiConsumer<Line, String> heard) {
    this.heard = heard;
  }

  /** What {@code apps.connections.open} says; from then on it is friendly again. */
  WebApi.Called<AppsConnectionsOpenResponse> ask() {
    asked++;
    var said = next;
    next = open();
    return said;
  }

  void answers(WebApi.Called<AppsConnectionsOpenResponse> once) {
    next = once;
  }

  @Override
  public WebSocket newWebSocket(Request request, WebSocketListener listener) {
    var line = new Line(listener);
    lines.add(line);
    return line;
  }

  /** Those that were greeted and not lost. */
  List<Line> up() {
    return lines.stream().filter(line -> line.greeted && !line.over).toList();
  }

  static WebApi.Called<AppsConnectionsOpenResponse> limited(Duration pause) {
    return new WebApi.Called.Limited<>(pause);
  }

  private static WebApi.Called<AppsConnectionsOpenResponse> open() {
    var answer = new AppsConnectionsOpenResponse();
    answer.setOk(true);
    answer.setUrl("wss://wss-primary.slack.com/link/?ticket=1");
    return new WebApi.Called.Done<>(answer);
  }

  /** One link, as the bot holds it and as Slack does. */
  final class Line implements WebSocket {
    private final WebSocketListener listener;
    boolean greeted;
    boolean over;

    private Line(WebSocketListener listener) {
      this.listener = listener;
    }

    void greet() {
      greeted = true;
      brings("{\"type\":\"hello\",\"num_connections\":1}");
    }

    void brings(String message) {
      listener.onMessage(this, message);
    }

    void breaks() {
      if (!over) {
        over = true;
        listener.onFailure(this, new java.io.EOFException(), null);
      }
    }

    @Override
    public boolean send(String message) {
      heard.accept(this, message);
      return !over;
    }

    @Override
    public boolean close(int code, @Nullable String reason) {
      if (!over) {
        over = true;
        listener.onClosed(this, code, "");
      }
      return true;
    }

    @Override
    public void cancel() {
      breaks();
    }

    @Override
    public Request request() {
      throw new UnsupportedOperationException("nobody asks for it");
    }

    @Override
    public long queueSize() {
      return 0;
    }

    @Override
    public boolean send(ByteString bytes) {
      throw new UnsupportedOperationException("links carry text");
    }
  }
}
