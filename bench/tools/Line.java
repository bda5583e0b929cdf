import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** One connection to the bot that is kept. */
final class Line implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  /** The bot hangs up on who is silent for 15 s. */
  private static final long SILENT = 5_000_000_000L;

  private final URI url;
  private Socket socket;
  private long used = System.nanoTime();

  Line(URI url) throws IOException {
    this.url = url;
    this.socket = opened(url);
  }

  private static Socket opened(URI url) throws IOException {
    var socket = new Socket(url.getHost(), url.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(10_000);
    return socket;
  }

  /** Sends a request; whether it was answered by 200 and not by "busy". */
  boolean took(ByteBuffer request) throws IOException {
    if (System.nanoTime() - used > SILENT) {
      socket.close();
      socket = opened(url);
    }
    socket.getOutputStream().write(request.array(), 0, request.limit());
    String head = head(socket.getInputStream());
    var length = LENGTH.matcher(head);
    int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
    String body = new String(socket.getInputStream().readNBytes(size), StandardCharsets.UTF_8);
    used = System.nanoTime();
    return head.startsWith("HTTP/1.1 200") && !body.contains("Busy right now");
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("closed after: " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
