package dev.quartermaster.paperspace.wire;

import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ways in which the connection of a create can end. */
public final class Endings {
  private Endings() {}

  public static RawServer.Ending closed() {
    return Socket::close;
  }

  public static RawServer.Ending reset() {
    return socket -> {
      socket.setSoLinger(true, 0);
      socket.close();
    };
  }

  public static RawServer.Ending halfClosed() {
    return socket -> {
      socket.shutdownOutput();
      new CountDownLatch(1).await();
    };
  }

  public static RawServer.Ending silent() {
    return _ -> new CountDownLatch(1).await();
  }

  public static RawServer.Ending cut(String beginning) {
    return socket -> {
      RawServer.send(socket, beginning);
      socket.close();
    };
  }

  public static RawServer.Ending answer(String status, String... headers) {
    var text = new StringBuilder("HTTP/1.1 ").append(status).append("\r\nContent-Length: 0\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return socket -> RawServer.send(socket, text + "\r\n");
  }

  /** A whole answer of ASCII characters, with the connection kept. */
  public static RawServer.Ending json(String status, String body) {
    return socket ->
        RawServer.send(
            socket,
            "HTTP/1.1 "
                + status
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
  }

  public static RawServer.Ending ok(String body) {
    return socket ->
        RawServer.send(
            socket, "HTTP/1.1 201 Created\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
  }

  /** One byte every twenty milliseconds, for ever: no single read ever times out. */
  public static RawServer.Ending dripping() {
    return socket -> {
      RawServer.send(socket, "HTTP/1.1 201 Created\r\nContent-Length: 100000\r\n\r\n{");
      while (!socket.isClosed()) {
        RawServer.send(socket, new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS) ? "" : " ");
      }
    };
  }
}
