package dev.quartermaster.sandbox.workspace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;

/** One WebSocket of the bot's, as Slack sees it. */
final class Link implements FrameHandler {
  private final Consumer<Link> opened;
  private final BiConsumer<Link, String> said;
  private final Consumer<Link> closed;
  private Optional<CoreSession> session = Optional.empty();
  private boolean deaf;

  /**
   * @param opened hears that it is open
   * @param said hears each message of the bot's
   * @param closed hears that it is no more
   */
  Link(Consumer<Link> opened, BiConsumer<Link, String> said, Consumer<Link> closed) {
    this.opened = opened;
    this.said = said;
    this.closed = closed;
  }

  /** Sends a message; one that can't be sent is lost, as Slack's would be. */
  synchronized void send(String message) {
    session.ifPresent(
        open ->
            open.sendFrame(
                new Frame(OpCode.TEXT, ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8))),
                Callback.NOOP,
                false));
  }

  /** Says goodbye. */
  synchronized void close() {
    session.ifPresent(open -> open.close(CloseStatus.NORMAL, "", Callback.NOOP));
  }

  /** Lets go without a word. */
  synchronized void cut() {
    session.ifPresent(CoreSession::abort);
  }

  /** From now on nothing that the bot says is heard, and nothing is answered. */
  synchronized void deafen() {
    deaf = true;
  }

  synchronized boolean isDeaf() {
    return deaf;
  }

  @Override
  public void onOpen(CoreSession opening, Callback callback) {
    synchronized (this) {
      session = Optional.of(opening);
    }
    callback.succeeded();
    opened.accept(this);
    opening.demand();
  }

  @Override
  public void onFrame(Frame frame, Callback callback) {
    if (isDeaf() && frame.getOpCode() != OpCode.CLOSE) {
      callback.succeeded();
      session.ifPresent(CoreSession::demand);
      return;
    }
    switch (frame.getOpCode()) {
      case OpCode.TEXT -> said.accept(this, frame.getPayloadAsUTF8());
      case OpCode.PING -> pong(frame);
      default -> {
        // Pongs need no answer, and Jetty sees to the end.
      }
    }
    callback.succeeded();
    session.ifPresent(CoreSession::demand);
  }

  @Override
  public void onError(Throwable cause, Callback callback) {
    callback.succeeded();
  }

  @Override
  public void onClosed(CloseStatus status, Callback callback) {
    callback.succeeded();
    closed.accept(this);
  }

  private synchronized void pong(Frame ping) {
    ByteBuffer same = ByteBuffer.allocate(ping.getPayloadLength());
    same.put(ping.getPayload().slice()).flip();
    session.ifPresent(open -> open.sendFrame(new Frame(OpCode.PONG, same), Callback.NOOP, false));
  }
}
