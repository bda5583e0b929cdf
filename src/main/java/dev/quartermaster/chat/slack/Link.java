package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.slack.SocketMessage.Parcel;
import dev.quartermaster.chat.slack.SocketMessage.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket to Slack, from the dialling to its end. Never opened again. */
final class Link extends WebSocketListener {
  private static final Logger log = LoggerFactory.getLogger(Link.class);
  private static final int NORMAL = 1000;
  private static final Duration LONGEST_CALL = Duration.ofMillis(2_500);

  private final Watcher watcher;
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile Optional<WebSocket> socket = Optional.empty();

  /** Who hears what becomes of a link; called on the link's own thread, which must not wait. */
  interface Watcher {
    /** It is one. */
    void greeted(Link link);

    /** A delivery came. */
    void brought(Link link, Parcel parcel);

    /** Slack says that it goes. */
    void leaving(Link link, Reason reason);

    /** It is no more; said once. */
    void gone(Link link, String why);
  }

  Link(Watcher watcher) {
    this.watcher = watcher;
  }

  /** The client for links: it tries each at intervals, and calls nothing twice. */
  static WebSocket.Factory client(Duration ping) {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(LONGEST_CALL)
        .readTimeout(LONGEST_CALL)
        .pingInterval(ping)
        .build();
  }

  /** Dials; the address is a secret for as long as it is good. */
  void dial(WebSocket.Factory sockets, String address) {
    try {
      var request = new Request.Builder().url(address).build();
      socket = Optional.of(sockets.newWebSocket(request, this));
    } catch (IllegalArgumentException notAnAddress) {
      end("address");
    }
  }

  /** Sends a message; false when it can't be. */
  boolean send(String message) {
    return !told.get() && socket.filter(open -> open.send(message)).isPresent();
  }

  /** Says goodbye; what was sent before still goes. */
  void close() {
    boolean _ = socket.filter(open -> open.close(NORMAL, null)).isPresent();
  }

  /** Waits for its end, at most this long. */
  void awaitEnd(Duration longest) {
    try {
      boolean _ = over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets go at once. */
  void cut() {
    socket.ifPresent(WebSocket::cancel);
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    switch (SocketMessage.read(text)) {
      case SocketMessage.Hello() -> watcher.greeted(this);
      case SocketMessage.Goodbye(Reason reason) -> watcher.leaving(this, reason);
      case SocketMessage.Parcel parcel -> watcher.brought(this, parcel);
      case SocketMessage.Unfit(String reason) ->
          log.warn("message of a link not understood reason={}", reason);
    }
  }

  @Override
  public void onClosing(WebSocket from, int code, String reason) {
    from.close(NORMAL, null);
    end("closed-" + code);
  }

  @Override
  public void onClosed(WebSocket from, int code, String reason) {
    end("closed-" + code);
  }

  /** The message of the failure stays out: it may hold the address. */
  @Override
  public void onFailure(WebSocket from, Throwable failure, @Nullable Response response) {
    end(response == null ? failure.getClass().getSimpleName() : "http-" + response.code());
  }

  private void end(String why) {
    over.countDown();
    if (told.compareAndSet(false, true)) {
      watcher.gone(this, why);
    }
  }
}
