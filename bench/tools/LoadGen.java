import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends signed Slack requests to anything that takes them over HTTP/1.1 on the loopback interface,
 * and measures the answers. Every request is another one (a trigger of its own) and is signed when
 * it is sent, so that replay checks and the five minutes' window hold.
 *
 * <pre>
 *   LoadGen load  --url U --label L [--fake F] [--pid P] [--fake-pid P] [--round N] [--out FILE] --phase "k=v …" …
 *   LoadGen start --url U --label L [--runs N] [--out FILE] -- command args…
 *   LoadGen drip  --url U --from ADDRESS --count N --secs S
 * </pre>
 *
 * A phase: name, mode (closed: each connection sends when it was answered; open: a timetable),
 * conns, rate (a second, open only), secs, max (closed: no more than that), kind (command or
 * action), text ({id} becomes a marker that FakeSlack knows again), channels (spread over so many),
 * from (own address), expect (words of a good answer), refused (words of a polite refusal).
 *
 * <p>In open mode latency counts from the time when a request was due, so that a server that stalls
 * can't hide it. {@code noise_pct} is what processes other than the target, this one and FakeSlack
 * took of the machine meanwhile. The signing secret comes from SLACK_SIGNING_SECRET.
 */
public final class LoadGen {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public static void main(String[] args) throws Exception {
    var options = Options.parse(args);
    switch (args.length == 0 ? "" : args[0]) {
      case "load" -> load(options);
      case "start" -> start(options);
      case "drip" -> drip(options);
      default -> throw new IllegalArgumentException("load, start or drip; see LoadGen.java");
    }
  }

  // ------------------------------------------------------------------------------------- load

  private static void load(Options options) throws Exception {
    URI url = loopback(options.need("url"));
    var signer = new Signer(url);
    String fake = options.one("fake", null);
    long pid = Long.parseLong(options.one("pid", "0"));
    long fakePid = Long.parseLong(options.one("fake-pid", "0"));
    for (String spec : options.all("phase")) {
      Map<String, String> wanted = Options.pairs(spec);
      if (fake != null && !wanted.containsKey("beside")) {
        get(fake + "/_reset");
      }
      long[] before = Processes.cpuAndRss(pid);
      long[] fakeBefore = Processes.cpuAndRss(fakePid);
      long[] machineBefore = Processes.machine();
      double ownBefore = ownCpuSeconds();
      var phase = new Phase(url, signer, wanted);
      phase.run();
      double ownCpu = ownCpuSeconds() - ownBefore;
      long[] after = Processes.cpuAndRss(pid);
      long[] machine = Processes.machine();
      double ours =
          after[0] - before[0] + Processes.cpuAndRss(fakePid)[0] - fakeBefore[0] + ownCpu * 100;

      var result = new LinkedHashMap<String, Object>();
      result.put("label", options.one("label", "target"));
      result.put("round", Integer.parseInt(options.one("round", "1")));
      result.put("phase", wanted.getOrDefault("name", "phase"));
      phase.report(result);
      result.put(
          "noise_pct",
          round(
              100
                  * Math.max(0, machine[0] - machineBefore[0] - ours)
                  / Math.max(1, machine[1] - machineBefore[1])));
      if (fake != null && wanted.getOrDefault("text", "").startsWith("create")) {
        posts(fake, phase.ok, result);
      }
      if (pid > 0) {
        long[] last =
            Processes.cpuAndRss(pid); // the posts after the last answer belong to the same requests
        result.put(
            "srv_cpu_us_req", round((last[0] - before[0]) * 10_000.0 / Math.max(1, phase.ok)));
        result.put("rss_mib", last[1] / 1024);
      }
      emit(options, result);
    }
  }

  /** Waits until every accepted create has had its post, 20 s at most. */
  private static void posts(String fake, long accepted, Map<String, Object> result)
      throws Exception {
    long began = System.nanoTime();
    String stats = get(fake + "/_stats");
    while (number(stats, "posts") < accepted && System.nanoTime() - began < 20_000_000_000L) {
      Thread.sleep(20);
      stats = get(fake + "/_stats");
    }
    result.put("posts", number(stats, "posts"));
    result.put("posts_missing", Math.max(0, accepted - number(stats, "posts")));
    result.put("drain_ms", (System.nanoTime() - began) / 1_000_000);
    result.put("post_p50_us", number(stats, "post_p50_us"));
    result.put("post_p99_us", number(stats, "post_p99_us"));
  }

  private static final class Phase {
    private final URI url;
    private final Signer signer;
    private final boolean open;
    private final int conns;
    private final double rate;
    private final long nanos;
    private final long max;
    private final String kind;
    private final String text;
    private final int channels;
    private final String from;
    private final byte[] expect;
    private final byte[] refusal;
    private final Selector selector = Selector.open();
    private final ConcurrentLinkedQueue<Conn> idle = new ConcurrentLinkedQueue<>();
    private int[] samples = new int[1 << 16];
    private int count;
    private long ok;
    private long refused;
    private long bad;
    private long broken;
    private long elapsed;
    private long underWay;
    private volatile boolean sendingDone;

    Phase(URI url, Signer signer, Map<String, String> wanted) throws IOException {
      this.url = url;
      this.signer = signer;
      this.open = wanted.getOrDefault("mode", "closed").equals("open");
      this.conns = Integer.parseInt(wanted.getOrDefault("conns", "32"));
      this.rate = Double.parseDouble(wanted.getOrDefault("rate", "500"));
      this.nanos = (long) (Double.parseDouble(wanted.getOrDefault("secs", "5")) * 1e9);
      this.max = Long.parseLong(wanted.getOrDefault("max", "" + Long.MAX_VALUE));
      this.kind = wanted.getOrDefault("kind", "command");
      this.text = wanted.getOrDefault("text", "help");
      this.channels = Integer.parseInt(wanted.getOrDefault("channels", "1"));
      this.from = wanted.getOrDefault("from", "127.0.0.1");
      this.expect = wanted.getOrDefault("expect", "").getBytes(StandardCharsets.UTF_8);
      this.refusal =
          wanted.getOrDefault("refused", "Busy right now").getBytes(StandardCharsets.UTF_8);
    }

    void run() throws Exception {
      List<Conn> all = new ArrayList<>();
      for (int i = 0; i < conns; i++) {
        all.add(new Conn());
      }
      long begin = System.nanoTime();
      long end = begin + nanos;
      if (open) {
        idle.addAll(all);
        var sender = new Thread(() -> sendOnTimetable(begin, end), "sender");
        sender.start();
        receive(Long.MAX_VALUE, end + 20_000_000_000L);
        sender.join(1000);
      } else {
        for (Conn conn : all) {
          conn.due = System.nanoTime();
          conn.send();
        }
        sendingDone = true;
        receive(end, end + 20_000_000_000L);
      }
      elapsed = open ? Math.max(nanos, System.nanoTime() - begin) : System.nanoTime() - begin;
      for (Conn conn : all) {
        conn.channel.close();
      }
      selector.close();
    }

    void report(Map<String, Object> result) {
      int[] sorted = Arrays.copyOf(samples, count);
      Arrays.sort(sorted);
      result.put("ok", ok);
      result.put("refused", refused);
      result.put("bad", bad);
      result.put("broken", broken);
      result.put("per_s", round(ok / (elapsed / 1e9)));
      result.put("p50_us", percentile(sorted, 50));
      result.put("p99_us", percentile(sorted, 99));
      result.put("max_us", percentile(sorted, 100));
    }

    private void sendOnTimetable(long begin, long end) {
      try {
        for (long n = 0; ; n++) {
          long due = begin + (long) (n * 1e9 / rate);
          if (due >= end) {
            return;
          }
          for (long wait; (wait = due - System.nanoTime()) > 0; ) {
            LockSupport.parkNanos(wait);
          }
          Conn conn;
          while ((conn = idle.poll()) == null) {
            if (System.nanoTime() > end + 15_000_000_000L) {
              return;
            }
            LockSupport.parkNanos(50_000);
          }
          synchronized (this) {
            underWay++;
          }
          conn.due = due;
          conn.send();
        }
      } catch (IOException e) {
        System.err.println("sender stopped: " + e);
      } finally {
        sendingDone = true;
        selector.wakeup();
      }
    }

    private void receive(long lastSend, long giveUp) throws IOException {
      int live = open ? 0 : conns;
      while (true) {
        selector.select(200);
        long now = System.nanoTime();
        var keys = selector.selectedKeys();
        for (SelectionKey key : keys) {
          var conn = (Conn) key.attachment();
          int status = conn.read();
          if (status == 0) {
            continue;
          }
          long at = System.nanoTime();
          judge(conn, status, at);
          if (open) {
            synchronized (this) {
              underWay--;
            }
            idle.add(conn);
          } else if (at < lastSend && ok < max) {
            conn.due = System.nanoTime();
            conn.send();
          } else {
            live--;
          }
        }
        keys.clear();
        boolean drained;
        synchronized (this) {
          drained = open ? sendingDone && underWay == 0 : live == 0;
        }
        if (drained || now > giveUp) {
          return;
        }
      }
    }

    private void judge(Conn conn, int status, long at) throws IOException {
      if (status < 0) {
        broken++;
        conn.reopen();
        return;
      }
      if (refusal.length > 0 && conn.bodyHas(refusal)) {
        refused++;
      } else if (status == 200 && conn.bodyHas(expect)) {
        ok++;
        record((int) Math.min(Integer.MAX_VALUE, (at - conn.due) / 1000));
      } else if (bad++ == 0) {
        System.err.println("first bad answer: " + conn.dump());
      }
      conn.answered();
    }

    private void record(int micros) {
      if (count == samples.length) {
        samples = Arrays.copyOf(samples, count * 2);
      }
      samples[count++] = micros;
    }

    private final class Conn {
      private SocketChannel channel;
      private final byte[] in = new byte[32 * 1024];
      private int filled;
      private int bodyStart;
      private boolean closing;
      private volatile long due;

      Conn() throws IOException {
        open();
      }

      private void open() throws IOException {
        channel = SocketChannel.open();
        channel.bind(new InetSocketAddress(from, 0));
        channel.connect(new InetSocketAddress(url.getHost(), url.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
        filled = 0;
        closing = false;
      }

      void reopen() throws IOException {
        channel.close();
        open();
      }

      /** A server that says so closes after its answer. */
      void answered() throws IOException {
        filled = 0;
        if (closing) {
          reopen();
        }
      }

      void send() throws IOException {
        ByteBuffer request = signer.request(kind, text, channels);
        while (request.hasRemaining()) {
          if (channel.write(request) == 0) {
            Thread.onSpinWait();
          }
        }
      }

      /** The status once the answer is whole, 0 before, negative when the peer hung up. */
      int read() {
        try {
          int n = channel.read(ByteBuffer.wrap(in, filled, in.length - filled));
          if (n < 0) {
            return -1;
          }
          filled += n;
        } catch (IOException gone) {
          return -1;
        }
        int headEnd = headEnd();
        if (headEnd < 0) {
          return 0;
        }
        String head =
            new String(in, 0, headEnd, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int status = Integer.parseInt(head.substring(9, 12));
        bodyStart = headEnd;
        closing = head.contains("\r\nconnection: close");
        int length = head.indexOf("\r\ncontent-length:");
        if (length >= 0) {
          int whole =
              Integer.parseInt(head.substring(length + 17, head.indexOf('\r', length + 2)).trim());
          return filled >= headEnd + whole ? status : 0;
        }
        return head.contains("\r\ntransfer-encoding: chunked") && !chunksComplete(headEnd)
            ? 0
            : status;
      }

      private int headEnd() {
        for (int i = 3; i < filled; i++) {
          if (in[i] == '\n' && in[i - 1] == '\r' && in[i - 2] == '\n' && in[i - 3] == '\r') {
            return i + 1;
          }
        }
        return -1;
      }

      private boolean chunksComplete(int at) {
        while (true) {
          int size = 0;
          int i = at;
          while (i < filled && in[i] != '\r') {
            size = size * 16 + Math.max(0, Character.digit(in[i++], 16));
          }
          at = i + 2 + size + 2;
          if (at > filled) {
            return false;
          }
          if (size == 0) {
            return true;
          }
        }
      }

      boolean bodyHas(byte[] words) {
        for (int i = bodyStart; i <= filled - words.length; i++) {
          if (Arrays.equals(in, i, i + words.length, words, 0, words.length)) {
            return true;
          }
        }
        return words.length == 0;
      }

      String dump() {
        return new String(in, 0, Math.min(filled, 600), StandardCharsets.UTF_8);
      }
    }
  }

  /** Builds requests as Slack signs them: v0=HMAC-SHA256(secret, "v0:timestamp:body"). */
  static final class Signer {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final String ADMIN = "U0ADMIN001";

    private final String headStart;
    private final String user;
    private final ThreadLocal<Mac> macs;
    private long serial = System.nanoTime() & 0xffffffffL;

    Signer(URI url) {
      this(url, ADMIN);
    }

    /** What that person types and presses. */
    Signer(URI url, String user) {
      this.user = user;
      headStart =
          "POST "
              + url.getRawPath()
              + " HTTP/1.1\r\nHost: "
              + url.getHost()
              + ":"
              + url.getPort()
              + "\r\n"
              + "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\n"
              + "Accept: application/json,*/*\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\n";
      var key =
          new SecretKeySpec(
              System.getenv("SLACK_SIGNING_SECRET").getBytes(StandardCharsets.UTF_8), "HmacSHA256");
      macs =
          ThreadLocal.withInitial(
              () -> {
                try {
                  Mac mac = Mac.getInstance("HmacSHA256");
                  mac.init(key);
                  return mac;
                } catch (GeneralSecurityException e) {
                  throw new IllegalStateException(e);
                }
              });
    }

    ByteBuffer request(String kind, String text, int channels) {
      Instant now = Instant.now();
      long micros = now.getEpochSecond() * 1_000_000L + now.getNano() / 1000;
      long id = next();
      String words = text.replace("{id}", "lg" + micros);
      String channel = channel(id, channels);
      return signed(
          kind.equals("action") ? action(words, channel, id, "") : command(words, channel, id),
          now);
    }

    /** A press of a card that answered the line of that id, where it was typed. */
    ByteBuffer press(String words, long lineId, int channels) {
      return signed(action(words, channel(lineId, channels), next(), ""), Instant.now());
    }

    /** A press of a public card. */
    ByteBuffer press(String words, String channel, String ts) {
      return signed(action(words, channel, next(), ts), Instant.now());
    }

    private synchronized long next() {
      return ++serial;
    }

    private static String channel(long id, int channels) {
      return String.format("C0BENCH%03d", id % channels);
    }

    private ByteBuffer signed(String form, Instant now) {
      byte[] body = form.getBytes(StandardCharsets.ISO_8859_1);
      String stamp = Long.toString(now.getEpochSecond());
      Mac mac = macs.get();
      mac.update(("v0:" + stamp + ":").getBytes(StandardCharsets.ISO_8859_1));
      byte[] sum = mac.doFinal(body);
      var hex = new char[sum.length * 2];
      for (int i = 0; i < sum.length; i++) {
        hex[2 * i] = HEX[(sum[i] >> 4) & 15];
        hex[2 * i + 1] = HEX[sum[i] & 15];
      }
      byte[] head =
          (headStart
                  + "Content-Length: "
                  + body.length
                  + "\r\nX-Slack-Request-Timestamp: "
                  + stamp
                  + "\r\nX-Slack-Signature: v0="
                  + new String(hex)
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1);
      return ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
    }

    private String command(String text, String channel, long id) {
      return "token=legacytokenlegacytoken00&team_id=T0BENCH001&team_domain=bench&channel_id="
          + channel
          + "&channel_name=ops&user_id="
          + user
          + "&user_name=bench&command=%2Fmachine&text="
          + URLEncoder.encode(text, StandardCharsets.UTF_8)
          + "&api_app_id=A0BENCH001&is_enterprise_install=false"
          + "&response_url=http%3A%2F%2F127.0.0.1%3A3999%2Frespond%2FT0BENCH001%2F"
          + id
          + "&trigger_id="
          + id
          + ".1000000001.bench"
          + id;
    }

    /**
     * A press of a button; the text is "action_id value". Without a timestamp the card is a private
     * one.
     */
    private String action(String text, String channel, long id, String ts) {
      String[] words = text.split(" ", 2);
      String json =
          "{\"type\":\"block_actions\",\"user\":{\"id\":\""
              + user
              + "\",\"username\":\"bench\","
              + "\"name\":\"bench\",\"team_id\":\"T0BENCH001\"},\"api_app_id\":\"A0BENCH001\","
              + "\"token\":\"legacytokenlegacytoken00\",\"container\":{\"type\":\"message\",\"message_ts\":"
              + "\""
              + (ts.isEmpty() ? "1700000000.000100" : ts)
              + "\",\"channel_id\":\""
              + channel
              + "\",\"is_ephemeral\":"
              + ts.isEmpty()
              + "},\"trigger_id\":\""
              + id
              + ".1000000001.bench"
              + id
              + "\",\"team\":{\"id\":\"T0BENCH001\",\"domain\":\"bench\"},"
              + "\"enterprise\":null,\"is_enterprise_install\":false,\"channel\":{\"id\":\""
              + channel
              + "\",\"name\":\"ops\"},\"response_url\":\"http://127.0.0.1:3999/respond/T0BENCH001/"
              + id
              + "\",\"actions\":[{\"action_id\":\""
              + words[0]
              + "\",\"block_id\":\"b1\",\"type\":\"button\","
              + "\"text\":{\"type\":\"plain_text\",\"text\":\"Press\",\"emoji\":true},\"value\":\""
              + words[1]
              + "\",\"style\":\"primary\",\"action_ts\":\"1700000000.000200\"}]}";
      return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }
  }

  // ------------------------------------------------------------------------------------ start

  /**
   * From the start of a process to its first good answer. The first run only warms the disk's
   * cache.
   */
  private static void start(Options options) throws Exception {
    URI url = loopback(options.need("url"));
    var signer = new Signer(url);
    int runs = Integer.parseInt(options.one("runs", "2"));
    for (int i = 0; i <= runs; i++) {
      var builder = new ProcessBuilder(options.rest);
      builder
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD);
      long began = System.nanoTime();
      Process process = builder.start();
      try {
        double millis = (firstAnswer(url, signer, began + 30_000_000_000L) - began) / 1e6;
        long[] use = Processes.cpuAndRss(process.pid());
        Thread.sleep(1500);
        if (i > 0) {
          var result = new LinkedHashMap<String, Object>();
          result.put("label", options.one("label", "target"));
          result.put("round", i);
          result.put("phase", "start");
          result.put("first_ack_ms", round(millis));
          result.put("start_cpu_ms", use[0] * 10);
          result.put("idle_rss_mib", Processes.cpuAndRss(process.pid())[1] / 1024);
          emit(options, result);
        }
      } finally {
        Processes.stop(process);
      }
    }
  }

  private static long firstAnswer(URI url, Signer signer, long giveUp) throws Exception {
    var in = new byte[8192];
    while (System.nanoTime() < giveUp) {
      try (var channel = SocketChannel.open(new InetSocketAddress(url.getHost(), url.getPort()))) {
        channel.socket().setSoTimeout(5000);
        ByteBuffer request = signer.request("command", "help", 1);
        while (request.hasRemaining()) {
          channel.write(request);
        }
        int n = channel.socket().getInputStream().read(in);
        if (n > 12 && in[9] == '2') {
          return System.nanoTime();
        }
      } catch (IOException notYet) {
        // It is still starting.
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
    throw new IllegalStateException("no good answer in 30 s");
  }

  // ------------------------------------------------------------------------------------- drip

  /** Keeps so many connections open, each of which sends one byte of a header every half second. */
  private static void drip(Options options) throws Exception {
    URI url = loopback(options.need("url"));
    var from = new InetSocketAddress(options.need("from"), 0);
    byte[] bytes =
        ("POST " + url.getRawPath() + " HTTP/1.1\r\nX-Drip: " + "a".repeat(4000))
            .getBytes(StandardCharsets.ISO_8859_1);
    int count = Integer.parseInt(options.one("count", "1000"));
    long end = System.nanoTime() + (long) (Double.parseDouble(options.one("secs", "8")) * 1e9);
    var drips = new SocketChannel[count];
    long opened = 0;
    for (int beat = 0; System.nanoTime() < end; beat++) {
      for (int i = 0; i < count && System.nanoTime() < end; i++) {
        try {
          if (drips[i] == null) {
            drips[i] = SocketChannel.open();
            drips[i].bind(from);
            drips[i].connect(new InetSocketAddress(url.getHost(), url.getPort()));
            opened++;
          }
          drips[i].write(ByteBuffer.wrap(bytes, beat % bytes.length, 1));
        } catch (IOException ended) {
          drips[i].close();
          drips[i] = null;
        }
      }
      Thread.sleep(500);
    }
    System.out.println("drips opened " + opened);
  }

  /** CPU ticks of 10 ms, and resident KiB, of a process and all its children, from /proc. */
  static final class Processes {
    static long[] cpuAndRss(long pid) {
      if (pid <= 0) {
        return new long[2];
      }
      long[] sum = one(pid);
      ProcessHandle.of(pid)
          .ifPresent(
              process ->
                  process
                      .descendants()
                      .forEach(
                          child -> {
                            long[] more = one(child.pid());
                            sum[0] += more[0];
                            sum[1] += more[1];
                          }));
      return sum;
    }

    /** Busy and all ticks of the machine. */
    static long[] machine() throws IOException {
      String[] fields = Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split("\\s+");
      long total = 0;
      for (int i = 1; i <= 8; i++) {
        total += Long.parseLong(fields[i]);
      }
      return new long[] {total - Long.parseLong(fields[4]) - Long.parseLong(fields[5]), total};
    }

    private static long[] one(long pid) {
      try {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long rss = 0;
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
          rss = line.startsWith("VmRSS:") ? Long.parseLong(line.replaceAll("[^0-9]", "")) : rss;
        }
        return new long[] {Long.parseLong(fields[11]) + Long.parseLong(fields[12]), rss};
      } catch (IOException gone) {
        return new long[2];
      }
    }

    static void stop(Process process) throws InterruptedException {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    }
  }

  // ------------------------------------------------------------------------------------ words

  static URI loopback(String text) {
    URI url = URI.create(text);
    if (!List.of("127.0.0.1", "localhost", "[::1]").contains(url.getHost())) {
      throw new IllegalArgumentException(url.getHost() + " (expected: a loopback address)");
    }
    return url;
  }

  static int percentile(int[] sorted, double percent) {
    return sorted.length == 0
        ? 0
        : sorted[
            (int)
                Math.min(sorted.length - 1L, (long) Math.ceil(sorted.length * percent / 100) - 1)];
  }

  static double round(double number) {
    return Math.round(number * 10) / 10.0;
  }

  private static double ownCpuSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  static String get(String url) throws Exception {
    return HTTP.send(
            HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  static long number(String json, String key) {
    Matcher found = Pattern.compile("\"" + key + "\":(\\d+)").matcher(json);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  static void emit(Options options, Map<String, Object> result) throws IOException {
    var json = new StringBuilder("{");
    result.forEach(
        (key, value) ->
            json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(key)
                .append("\":")
                .append(value instanceof String ? "\"" + value + "\"" : value));
    String line = json.append("}").toString();
    System.out.println(line);
    String out = options.one("out", null);
    if (out != null) {
      Files.writeString(
          Path.of(out), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  static final class Options {
    private final Map<String, List<String>> named = new TreeMap<>();
    private List<String> rest = List.of();

    static Options parse(String[] args) {
      var options = new Options();
      for (int i = 1; i < args.length; i++) {
        if (args[i].equals("--")) {
          options.rest = List.of(args).subList(i + 1, args.length);
          break;
        }
        options.named.computeIfAbsent(args[i].substring(2), _ -> new ArrayList<>()).add(args[++i]);
      }
      return options;
    }

    /**
     * "a=1 text=create x y" gives a=1 and text="create x y": a word without = goes with the one
     * before.
     */
    static Map<String, String> pairs(String spec) {
      var pairs = new LinkedHashMap<String, String>();
      String last = "";
      for (String word : spec.trim().split("\\s+")) {
        int equals = word.indexOf('=');
        if (equals > 0) {
          last = word.substring(0, equals);
          pairs.put(last, word.substring(equals + 1));
        } else {
          pairs.merge(last, " " + word, String::concat);
        }
      }
      return pairs;
    }

    List<String> all(String key) {
      return named.getOrDefault(key, List.of());
    }

    String one(String key, String otherwise) {
      return all(key).isEmpty() ? otherwise : all(key).getLast();
    }

    String need(String key) {
      if (all(key).isEmpty()) {
        throw new IllegalArgumentException("--" + key + " is needed");
      }
      return all(key).getLast();
    }
  }
}
