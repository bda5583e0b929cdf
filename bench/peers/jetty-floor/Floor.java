import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * What no Slack bot on Jetty 12 can leave out, and nothing more: checks the stamp and the HMAC, finds
 * the text, answers; on a virtual thread. Listens on the port that is its argument.
 */
public final class Floor extends Handler.Abstract {
  private static final byte[] SECRET = System.getenv("SLACK_SIGNING_SECRET").getBytes(StandardCharsets.UTF_8);
  private static final byte[] HELP =
      ("{\"response_type\":\"ephemeral\",\"text\":\"*Machine bot*\\n`/machine create <name> <type> <region>` asks for a machine\\n"
              + "`/machine list` shows machines\\n`/machine status <id>` shows one\\n`/machine help` shows this\"}")
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER =
      "{\"response_type\":\"ephemeral\",\"text\":\"Unknown command\"}".getBytes(StandardCharsets.UTF_8);

  public static void main(String[] args) throws Exception {
    // Logback without a configuration writes every step of Jetty's; a floor that logs is no floor.
    ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
        .setLevel(ch.qos.logback.classic.Level.WARN);
    var threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var server = new Server(threads);
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(Integer.parseInt(args[0]));
    server.addConnector(connector);
    server.setHandler(new Floor());
    server.start();
    server.join();
  }

  @Override
  public boolean handle(Request request, Response response, Callback done) throws Exception {
    ByteBuffer in = Content.Source.asByteBuffer(request);
    var body = new byte[in.remaining()];
    in.get(body);
    if (isSigned(request, body)) {
      byte[] answer = text(body).startsWith("help") ? HELP : OTHER;
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.length);
      response.write(true, ByteBuffer.wrap(answer), done);
    } else {
      response.setStatus(401);
      done.succeeded();
    }
    return true;
  }

  private static boolean isSigned(Request request, byte[] body) throws Exception {
    String stamp = request.getHeaders().get("X-Slack-Request-Timestamp");
    String signature = request.getHeaders().get("X-Slack-Signature");
    if (stamp == null || signature == null || Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(stamp)) > 300) {
      return false;
    }
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
    mac.update(("v0:" + stamp + ":").getBytes(StandardCharsets.ISO_8859_1));
    String wanted = "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.ISO_8859_1), signature.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String text(byte[] body) {
    for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
      if (pair.startsWith("text=")) {
        return URLDecoder.decode(pair.substring(5), StandardCharsets.UTF_8);
      }
    }
    return "";
  }
}
