package dev.quartermaster.paperspace.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server made of bare sockets, so that a connection can end in any way at any byte. It answers
 * every GET with an empty list, on a connection that stays open, and every POST as it is told.
 */
public final class RawServer implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");

  private static final String EMPTY_PAGE = "{\"items\":[],\"hasMore\":false,\"nextPage\":null}";

  private final ServerSocket listener;
  private final Ending ending;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger ended = new AtomicInteger();
  private final List<String> posts = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  /** What happens to the connection after a POST was read. */
  @FunctionalInterface
  public interface Ending {
    void of(Socket connection) throws IOException, InterruptedException;
  }

  public RawServer(Ending ending) throws IOException {
    this.ending = ending;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Every POST that arrived, head and body, as it came. */
  public List<String> posts() {
    return List.copyOf(posts);
  }

  /** Bytes that arrived in all. */
  public long bytes() {
    return bytes.get();
  }

  public int connections() {
    return sockets.size();
  }

  /** Connections from which nothing more can come. */
  public int ended() {
    return ended.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        sockets.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try {
      while (!socket.isClosed()) {
        String head = head(socket.getInputStream());
        if (head.startsWith("GET ")) {
          String list = head.startsWith("GET /v1/") ? EMPTY_PAGE : "[]";
          send(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + list.length() + "\r\n\r\n" + list);
        } else {
          post(socket, head);
        }
      }
    } catch (IOException | InterruptedException _) {
      // the other side went away, or the test is over
    } finally {
      ended.incrementAndGet();
    }
  }

  private void post(Socket socket, String head) throws IOException, InterruptedException {
    Matcher length = LENGTH.matcher(head);
    int expected = length.find() ? Integer.parseInt(length.group(1)) : 0;
    byte[] body = socket.getInputStream().readNBytes(expected);
    bytes.addAndGet(body.length);
    posts.add(head + new String(body, StandardCharsets.UTF_8));
    ending.of(socket);
  }

  private String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed");
      }
      bytes.incrementAndGet();
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  public static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }
}
