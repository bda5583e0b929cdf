package dev.quartermaster.paperspace.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Secret;
import dev.quartermaster.paperspace.wire.Dialect;
import dev.quartermaster.paperspace.wire.Endings;
import dev.quartermaster.paperspace.wire.Orders;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import dev.quartermaster.paperspace.wire.RawServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A40, A42: neither the key nor a password is in any outcome, text or log line. */
class SecretsStayInsideTest {
  private static final Secret KEY = Secret.of("canary/Key+0123456789");
  private static final Pattern PASSWORD = Pattern.compile("\"password\":\"([^\"]+)\"");
  private static final CloudId.Machine ID = new CloudId.Machine("ps123abc");

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Level before = Level.INFO;

  @BeforeEach
  void listen() {
    before = root.getLevel();
    root.setLevel(Level.TRACE);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
    root.setLevel(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 302, 400, 401, 404, 422, 429, 500, 503})
  void a40_a_server_that_says_our_secrets_back_is_not_quoted(int status) throws IOException {
    var server = new AtomicReference<RawServer>();
    try (var echo = new RawServer(socket -> echo(socket, status, server.get()))) {
      server.set(echo);
      var core = core(echo);

      var texts = new ArrayList<String>();
      texts.add(core.create(Orders.forNewUser(), () -> true).toString());
      texts.add(core.start(ID).toString());
      texts.add(core.destroy(ID, true).toString());
      texts.add(core.machines().toString());
      texts.add(core.machine(ID).toString());
      texts.add(options(echo) + " " + KEY);

      assertThat(echo.posts()).hasSize(3).allMatch(post -> post.contains(KEY.reveal()));
      assertHidden(texts, passwordIn(echo));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "closed", "cut"})
  void a42_a_broken_connection_tells_nothing_of_what_went_over_it(String how) throws IOException {
    RawServer.Ending ending =
        switch (how) {
          case "reset" -> Endings.reset();
          case "closed" -> Endings.closed();
          default -> Endings.cut("HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n{");
        };
    try (var server = new RawServer(ending)) {
      var outcome = core(server).create(Orders.forNewUser(), () -> true).toString();

      assertHidden(List.of(outcome), passwordIn(server));
      assertThat(outcome).doesNotContain("127.0.0.1", "machines/");
    }
  }

  private void assertHidden(List<String> texts, String password) {
    var all = new StringBuilder(String.join("\n", texts));
    log.list.forEach(event -> all.append('\n').append(event).append(event.getThrowableProxy()));
    assertThat(all.toString())
        .doesNotContain(encodings(KEY.reveal()))
        .doesNotContain(encodings(password));
  }

  private static List<String> encodings(String secret) {
    return Stream.of(
            secret,
            Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)),
            HexFormat.of().formatHex(secret.getBytes(UTF_8)),
            URLEncoder.encode(secret, UTF_8),
            secret.replace("/", "\\/"))
        .distinct()
        .toList();
  }

  private static String passwordIn(RawServer server) {
    return server.posts().stream()
        .map(PASSWORD::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static void echo(Socket socket, int status, RawServer server) throws IOException {
    String said = server.posts().getLast();
    var found = PASSWORD.matcher(said);
    String password = found.find() ? found.group(1) : "";
    String body =
        "{\"status\":%d,\"message\":\"%s and %s are wrong, %s\"}"
            .formatted(status, password, KEY.reveal(), password);
    RawServer.send(
        socket,
        "HTTP/1.1 %d %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, KEY.reveal(), body.length(), body));
  }

  private static PaperspaceCore core(RawServer server) {
    return new PaperspaceCore(
        options(server), RandomGenerator.of("L64X128MixRandom"), InstantSource.system());
  }

  private static PaperspaceOptions options(RawServer server) {
    var limit = Duration.ofSeconds(10);
    return PaperspaceOptions.onLoopback(Dialect.CORE, server.url(), KEY).within(limit, limit);
  }
}
