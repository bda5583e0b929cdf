package dev.quartermaster.chat.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends just the bytes it is told to, from the loopback address it is told to. */
final class RawClient implements AutoCloseable {
  private final Socket socket = new Socket();

  @SuppressWarnings("AddressSelection") // literals, never looked up
  RawClient(String from, int port) {
    try {
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 2_000);
      socket.setSoTimeout(10_000);
    } catch (IOException refused) {
      throw new UncheckedIOException("connecting from " + from, refused);
    }
  }

  /** Sends text as bytes; false when the other side has closed. */
  boolean send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  /** Everything that comes until the other side closes. */
  String readAll() {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException closed) {
      return "";
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      throw new UncheckedIOException("closing", gone);
    }
  }
}
