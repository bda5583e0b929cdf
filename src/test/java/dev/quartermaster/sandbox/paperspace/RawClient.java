package dev.quartermaster.sandbox.paperspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends a request byte for byte and reads what comes back until the connection closes. */
record RawClient(URI address) {

  /** What came back; blank when nothing did. */
  record Bytes(String text) {
    int status() {
      return Integer.parseInt(text.substring(9, 12));
    }

    String head() {
      return text.substring(0, text.indexOf("\r\n\r\n"));
    }

    String body() {
      return text.substring(text.indexOf("\r\n\r\n") + 4);
    }
  }

  /** Sends a head, given line by line, and a body; asks for the connection to be closed. */
  Bytes send(String head, String body) {
    String request =
        head.strip().replace("\n", "\r\n")
            + "\r\nHost: 127.0.0.1:"
            + address.getPort()
            + "\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\nConnection: close\r\n\r\n"
            + body;
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new Bytes(all(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String all(InputStream in) throws IOException {
    var read = new ByteArrayOutputStream();
    in.transferTo(read);
    return read.toString(StandardCharsets.UTF_8);
  }
}
