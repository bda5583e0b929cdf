package dev.quartermaster.chat.slack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for Slack's deliveries: {@code POST /slack/events} only, judged on its raw bytes before
 * anything parses them (A01 to A04, A35). What is refused gets a short plain answer and one log
 * line without its content.
 */
final class FrontHandler extends Handler.Abstract {
  static final String PATH = "/slack/events";

  /** Events come as JSON, all else as a form (Slack docs, Events API; interactivity). */
  private static final Pattern TAKEN =
      Pattern.compile("application/(x-www-form-urlencoded|json)(;charset=\"?utf-8\"?)?");

  private static final Logger log = LoggerFactory.getLogger(FrontHandler.class);

  private final SignatureCheck signatures;
  private final ReplayMemory replays;
  private final RawBody bodies;
  private final ConnectionGuard connections;
  private final Function<byte[], Taken> deliveries;

  /**
   * @param deliveries takes the body of a genuine delivery; never throws but for errors of the JVM
   */
  FrontHandler(
      SignatureCheck signatures,
      ReplayMemory replays,
      RawBody bodies,
      ConnectionGuard connections,
      Function<byte[], Taken> deliveries) {
    this.signatures = signatures;
    this.replays = replays;
    this.bodies = bodies;
    this.connections = connections;
    this.deliveries = deliveries;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var connection = request.getConnectionMetaData().getConnection();
    connections.headersComplete(connection);
    Taken taken = answer(request);
    Ack ack = taken.ack();
    if (ack.status() != 200) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    response.setStatus(ack.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ack.type());
    response.write(
        true,
        ByteBuffer.wrap(ack.body().getBytes(StandardCharsets.UTF_8)),
        Callback.from(
            callback,
            () -> {
              connections.requestDone(connection);
              taken.afterwards().run();
            }));
    return true;
  }

  private Taken answer(Request request) {
    return refusalBeforeBody(request)
        .map(refusal -> refused(request, refusal))
        .orElseGet(
            () ->
                switch (signatures.claim(request.getHeaders())) {
                  case SignatureCheck.Claim.Unfit(String reason) ->
                      refused(request, new Refusal(401, reason));
                  case SignatureCheck.Claim.Stamped stamped -> read(request, stamped);
                });
  }

  private Taken read(Request request, SignatureCheck.Claim.Stamped claim) {
    return switch (bodies.read(request)) {
      case RawBody.Outcome.TooLarge() -> refused(request, new Refusal(413, "body-size"));
      case RawBody.Outcome.TooSlow() -> refused(request, new Refusal(408, "body-time"));
      case RawBody.Outcome.Broken() -> refused(request, new Refusal(400, "body-broken"));
      case RawBody.Outcome.Whole(byte[] bytes) when isJson(bytes) != saysJson(request) ->
          refused(request, new Refusal(415, "content-type"));
      case RawBody.Outcome.Whole(byte[] bytes) ->
          signatures.holds(claim, bytes)
              ? replays.once(claim.key(), () -> deliveries.apply(bytes))
              : refused(request, new Refusal(401, "signature"));
    };
  }

  private static Optional<Refusal> refusalBeforeBody(Request request) {
    if (!PATH.equals(request.getHttpURI().getPath())) {
      return Optional.of(new Refusal(404, "path"));
    }
    if (!"POST".equals(request.getMethod())) {
      return Optional.of(new Refusal(405, "method"));
    }
    if (!isTaken(request)) {
      return Optional.of(new Refusal(415, "content-type"));
    }
    if (request.getLength() > RawBody.LARGEST) {
      return Optional.of(new Refusal(413, "declared-size"));
    }
    return Optional.empty();
  }

  private static boolean isJson(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == '{';
  }

  private static boolean saysJson(Request request) {
    return request
        .getHeaders()
        .get(HttpHeader.CONTENT_TYPE)
        .toLowerCase(Locale.ROOT)
        .contains("json");
  }

  private static boolean isTaken(Request request) {
    var types = request.getHeaders().getValuesList(HttpHeader.CONTENT_TYPE);
    return types.size() == 1
        && TAKEN.matcher(types.getFirst().toLowerCase(Locale.ROOT).replace(" ", "")).matches();
  }

  private static Taken refused(Request request, Refusal refusal) {
    log.warn(
        "delivery refused status={} reason={} from={}",
        refusal.status(),
        LogValue.of(refusal.reason()),
        LogValue.of(Request.getRemoteAddr(request)));
    return Taken.with(Ack.refused(refusal.status(), refusal.words()));
  }

  private record Refusal(int status, String reason) {
    String words() {
      return switch (status) {
        case 401 -> "Not verified.";
        case 404 -> "Nothing here.";
        case 405 -> "POST only.";
        case 408 -> "Too slow.";
        case 413 -> "Too large.";
        case 415 -> "Form or JSON content only.";
        default -> "Not understood.";
      };
    }
  }
}
