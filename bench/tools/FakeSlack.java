import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A small and fast stand-in for Slack's Web API on the loopback interface: one thread, one
 * selector. It answers any POST /api/METHOD with ok:true (users.info with an ordinary member), POST
 * /respond/… with "ok", GET /_stats with counts, and GET /_reset clears them. GET /_confirms gives
 * the confirm buttons seen since it was last asked, a line each: action id, value, and the id of
 * the line that it answers. GET /_asks gives the cards with
 * an approve button since it was last asked, a line each: channel, timestamp, the button's id, its
 * value. Thread posts that say READY are counted. Where a post carries a marker "lg" and 16 digits
 * (microseconds since 1970, put there by LoadGen), the time from that moment to the post's arrival
 * is kept.
 *
 * <p>Usage: FakeSlack [port] [milliseconds before each answer]
 */
public final class FakeSlack {
  private static final int DIGITS = 16;

  /** A button as the bot writes it: the id, then its value. */
  private static final Pattern CONFIRM =
      Pattern.compile("\"action_id\":\"(confirm#[^\"]*)\",\"value\":\"([^\"]*)\"");

  private static final Pattern APPROVE =
      Pattern.compile("\"action_id\":\"(approve[^\"]*)\",\"value\":\"([^\"]*)\"");

  private final Selector selector = Selector.open();
  private final long delayNanos;
  private final ArrayDeque<Conn> delayed = new ArrayDeque<>();
  private final TreeMap<String, Long> calls = new TreeMap<>();
  private long posts;
  private long ready;
  private final StringBuilder confirms = new StringBuilder();
  private final StringBuilder asks = new StringBuilder();
  private int[] late = new int[1 << 16];
  private int lateCount;
  private long serial;

  private FakeSlack(int port, long delayMillis) throws IOException {
    delayNanos = delayMillis * 1_000_000L;
    var server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
  }

  public static void main(String[] args) throws IOException {
    new FakeSlack(
            args.length > 0 ? Integer.parseInt(args[0]) : 3999,
            args.length > 1 ? Long.parseLong(args[1]) : 0)
        .loop();
  }

  private void loop() throws IOException {
    while (true) {
      selector.select(delayed.isEmpty() ? 0 : 1);
      long now = System.nanoTime();
      while (!delayed.isEmpty() && delayed.peek().dueAt <= now) {
        delayed.poll().flush();
      }
      var keys = selector.selectedKeys();
      for (SelectionKey key : keys) {
        if (key.isValid() && key.isAcceptable()) {
          accept((ServerSocketChannel) key.channel());
        } else if (key.isValid()) {
          ((Conn) key.attachment()).read();
        }
      }
      keys.clear();
    }
  }

  private void accept(ServerSocketChannel server) throws IOException {
    SocketChannel channel = server.accept();
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, new Conn(channel));
  }

  private final class Conn {
    private final SocketChannel channel;
    private byte[] in = new byte[16 * 1024];
    private int filled;
    private ByteBuffer out;
    private long dueAt;

    Conn(SocketChannel channel) {
      this.channel = channel;
    }

    void read() throws IOException {
      try {
        int n = channel.read(ByteBuffer.wrap(in, filled, in.length - filled));
        if (n < 0) {
          channel.close();
          return;
        }
        filled += n;
        for (int used; (used = request()) > 0; filled -= used) {
          System.arraycopy(in, used, in, 0, filled - used);
        }
        if (filled == in.length) {
          in = Arrays.copyOf(in, in.length * 2);
        }
      } catch (IOException gone) {
        channel.close();
      }
    }

    /**
     * Answers one whole request at the start of the buffer; its length, or 0 when it isn't all
     * there.
     */
    private int request() throws IOException {
      int headEnd = headEnd();
      if (headEnd < 0) {
        return 0;
      }
      String head = new String(in, 0, headEnd, StandardCharsets.ISO_8859_1);
      String lower = head.toLowerCase(Locale.ROOT);
      int end = headEnd;
      int length = lower.indexOf("\r\ncontent-length:");
      if (length >= 0) {
        end =
            headEnd
                + Integer.parseInt(
                    lower.substring(length + 17, lower.indexOf('\r', length + 2)).trim());
      } else if (lower.contains("\r\ntransfer-encoding: chunked")) {
        end = chunkEnd(headEnd);
      }
      if (end < 0 || filled < end) {
        return 0;
      }
      answer(head.split(" ", 3)[1], headEnd, end);
      return end;
    }

    private int headEnd() {
      for (int i = 3; i < filled; i++) {
        if (in[i] == '\n' && in[i - 1] == '\r' && in[i - 2] == '\n' && in[i - 3] == '\r') {
          return i + 1;
        }
      }
      return -1;
    }

    private int chunkEnd(int at) {
      while (at < filled) {
        int size = 0;
        int i = at;
        while (i < filled && in[i] != '\r') {
          size = size * 16 + Math.max(0, Character.digit(in[i++], 16));
        }
        at = i + 2 + size + 2;
        if (size == 0) {
          return at;
        }
      }
      return -1;
    }

    private void answer(String path, int from, int to) throws IOException {
      boolean control = path.startsWith("/_");
      String body = control ? control(path) : called(path, from, to);
      out =
          ByteBuffer.wrap(
              ("HTTP/1.1 200 OK\r\n"
                      + "Content-Type: application/json; charset=utf-8\r\n"
                      + "x-oauth-scopes: commands,chat:write\r\n"
                      + "Content-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(StandardCharsets.ISO_8859_1));
      if (delayNanos == 0 || control) {
        flush();
      } else {
        dueAt = System.nanoTime() + delayNanos;
        delayed.add(this);
      }
    }

    private String control(String path) {
      if (path.equals("/_confirms")) {
        String seen = confirms.toString();
        confirms.setLength(0);
        return seen;
      }
      if (path.equals("/_asks")) {
        String since = asks.toString();
        asks.setLength(0);
        return since;
      }
      if (path.equals("/_reset")) {
        calls.clear();
        posts = 0;
        ready = 0;
        lateCount = 0;
      }
      return stats();
    }

    private String called(String path, int from, int to) {
      String method =
          path.startsWith("/respond") ? "respond" : path.substring(path.lastIndexOf('/') + 1);
      calls.merge(method, 1L, Long::sum);
      if (method.startsWith("chat.post") || method.equals("respond")) {
        posts++;
        marker(from, to);
      }
      String form = new String(in, from, to - from, StandardCharsets.ISO_8859_1);
      if (method.equals("respond")) {
        CONFIRM
            .matcher(form)
            .results()
            .forEach(
                it ->
                    confirms
                        .append(it.group(1))
                        .append(' ')
                        .append(it.group(2))
                        .append(' ')
                        .append(path.substring(path.lastIndexOf('/') + 1))
                        .append('\n'));
      } else if (form.contains("thread_ts=") && form.contains("READY")) {
        ready++;
      }
      return switch (method) {
        case "respond" -> "ok";
        case "auth.test" ->
            "{\"ok\":true,\"url\":\"https://bench.example/\",\"team\":\"bench\",\"user\":\"bot\",\"team_id\":\"T0BENCH001\","
                + "\"user_id\":\"U0BOT00001\",\"bot_id\":\"B0BOT00001\",\"is_enterprise_install\":false}";
        case "users.info" ->
            "{\"ok\":true,\"user\":{\"id\":\""
                + field(form, "user", "U0ADMIN001")
                + "\",\"team_id\":\"T0BENCH001\",\"name\":\"admin\"}}";
        default -> posted(form);
      };
    }

    /** The answer to a post or an update; keeps the cards that ask approvers. */
    private String posted(String form) {
      String channel = field(form, "channel", "C0BENCH000");
      String ts =
          String.format("%d.%06d", 1_700_000_000L + serial / 1_000_000, serial++ % 1_000_000);
      if (form.contains("approve%23")) {
        var button = APPROVE.matcher(URLDecoder.decode(form, StandardCharsets.UTF_8));
        if (button.find()) {
          asks.append(channel).append(' ').append(ts).append(' ')
              .append(button.group(1)).append(' ').append(button.group(2)).append('\n');
        }
      }
      return "{\"ok\":true,\"channel\":\"" + channel + "\",\"ts\":\"" + ts
          + "\",\"message\":{\"type\":\"message\",\"text\":\"x\"}}";
    }

    private static String field(String form, String name, String otherwise) {
      for (String pair : form.split("&")) {
        if (pair.startsWith(name + "=")) {
          return pair.substring(name.length() + 1);
        }
      }
      return otherwise;
    }

    private void flush() throws IOException {
      try {
        while (out.hasRemaining()) {
          channel.write(out);
        }
      } catch (IOException gone) {
        channel.close();
      }
    }

    private void marker(int from, int to) {
      for (int i = from; i <= to - DIGITS - 2; i++) {
        if (in[i] == 'l' && in[i + 1] == 'g') {
          long sent = 0;
          int j = i + 2;
          for (; j < i + 2 + DIGITS && in[j] >= '0' && in[j] <= '9'; j++) {
            sent = sent * 10 + in[j] - '0';
          }
          if (j == i + 2 + DIGITS) {
            Instant now = Instant.now();
            keep(now.getEpochSecond() * 1_000_000L + now.getNano() / 1000 - sent);
            return;
          }
        }
      }
    }
  }

  private void keep(long micros) {
    if (lateCount == late.length) {
      late = Arrays.copyOf(late, lateCount * 2);
    }
    late[lateCount++] = (int) Math.clamp(micros, 0, Integer.MAX_VALUE);
  }

  private String stats() {
    int[] sorted = Arrays.copyOf(late, lateCount);
    Arrays.sort(sorted);
    var json =
        new StringBuilder(
            "{\"posts\":"
                + posts
                + ",\"ready\":"
                + ready
                + ",\"post_p50_us\":"
                + at(sorted, 0.5)
                + ",\"post_p99_us\":"
                + at(sorted, 0.99));
    calls.forEach((method, count) -> json.append(",\"").append(method).append("\":").append(count));
    return json.append("}").toString();
  }

  private static int at(int[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }
}
