package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.quartermaster.sandbox.paperspace.Fault;
import dev.quartermaster.sandbox.paperspace.FaultKind;
import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.sandbox.workspace.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Secrets of their own go through the whole bot, and everything that comes out is searched. */
class CanaryTest {
  private static final String LINE =
      "/machine create name:NAME type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"";
  private static final String LOGGED = "xoxb-1234567890-in-the-log-by-mistake";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<String> PLACES = List.of("ml", "ops", "approvals", "@");

  @TempDir private Path folder;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @Test
  void A40_A45_no_secret_is_in_anything_that_leaves_the_process_or_stays_on_disk()
      throws Exception {
    Map<String, String> outputs = new LinkedHashMap<>();
    List<String> secrets = new ArrayList<>(List.of(LOGGED));
    OutputStreamAppender<ILoggingEvent> appender = listening();
    try (Sandbox sandbox = Sandbox.open(folder, 60, 0)) {
      var bot = new Bots.Inside(sandbox);
      bot.start();
      secrets.addAll(sandbox.secrets().values());
      Person ada = sandbox.workspace().person("ada");
      work(sandbox, ada);
      for (String place : PLACES) {
        outputs.put("chat " + place, said(ada, place));
      }
      for (String path : List.of("livez", "readyz", "metrics")) {
        outputs.put(path, asked(bot.app().opsPort(), path));
      }
      bot.close();
    } finally {
      root().detachAppender(appender);
      ours().detachAppender(appender);
      ours().setAdditive(true);
      ours().setLevel(null);
      appender.stop();
    }
    outputs.put("log", log.toString(StandardCharsets.UTF_8));
    outputs.put("audit", run("audit", "export", "--data", data().toString()));
    outputs.put("bundle", bundle());
    for (String part : List.of("", "-wal", ".epoch")) {
      outputs.put("store" + part, bytes(data().resolveSibling(data().getFileName() + part)));
    }

    assertThat(outputs)
        .allSatisfy((name, text) -> assertThat(hits(text, secrets)).as(name).isEmpty());
    assertThat(outputs.get("chat ml")).contains("canary-one");
    assertThat(outputs.get("store")).contains("canary-one");
    assertThat(outputs.get("log")).contains("\"request\":\"R-");
    assertThat(outputs.get("bundle")).contains("audit: whole", "canary-line");
  }

  /** A search that finds nothing proves nothing unless it would have found something. */
  @Test
  void A40_each_disguise_of_a_secret_would_be_found() {
    assertThat(
            disguises("a secret+/=?").map(text -> hits("x" + text + "y", List.of("a secret+/=?"))))
        .hasSize(6)
        .noneMatch(List::isEmpty);
    assertThat(hits("nothing here", List.of("a secret"))).isEmpty();
  }

  private static void work(Sandbox sandbox, Person ada) {
    ada.types("ml", LINE.replace("NAME", "canary-one"));
    confirmed(ada, "canary-one");
    sees(ada, m -> m.thread().isPresent() && words(m).contains("READY"));
    sandbox.paperspace().inject(Fault.once(FaultKind.LOST_AFTER));
    ada.types("ml", LINE.replace("NAME", "canary-two"));
    confirmed(ada, "canary-two");
    sees(ada, m -> m.thread().isPresent() && words(m).contains("No clear answer"));
    sandbox.workspace().person("guest").types("ml", LINE.replace("NAME", "canary-three"));
  }

  private static void confirmed(Person ada, String name) {
    Predicate<MessageView> card =
        m -> m.controls().contains("Create machine") && words(m).contains(name);
    ada.presses(sees(ada, card).ts(), "Create machine");
  }

  private OutputStreamAppender<ILoggingEvent> listening() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.start();
    var appender = new OutputStreamAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(log);
    appender.start();
    root().addAppender(appender);
    ours().addAppender(appender);
    ours().setAdditive(false);
    ours().setLevel(Level.DEBUG);
    return appender;
  }

  private static Logger ours() {
    return (Logger) LoggerFactory.getLogger("dev.quartermaster");
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static String said(Person person, String place) {
    return person.sees(place).stream()
        .map(message -> message.rawText() + words(message))
        .collect(Collectors.joining("\n"));
  }

  private static String asked(int port, String path) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path));
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  /** With a log in which somebody's key stands by accident. */
  private String bundle() throws IOException {
    Path file = folder.resolve("bot.log");
    Files.writeString(file, "canary-line token=" + LOGGED + " mail=zoe@example.com\n");
    Path to = folder.resolve("bundle.zip");
    String said =
        run(
            "support-bundle",
            "--config",
            folder.resolve("quartermaster.yaml").toString(),
            "--log",
            file.toString(),
            "--to",
            to.toString());
    assertThat(said).contains("Written");
    var all = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(to)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(entry.getName()).append('\n');
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(all.toString()).doesNotContain("zoe@example.com");
    return all.toString();
  }

  private Path data() {
    return folder.resolve("quartermaster.db");
  }

  private static String bytes(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
  }

  private static String run(String... words) {
    var out = new StringWriter();
    int _ = Main.run(new PrintWriter(out, true), words);
    return out.toString();
  }

  private static List<String> hits(String text, List<String> secrets) {
    return secrets.stream()
        .filter(secret -> disguises(secret).anyMatch(text::contains))
        .map(secret -> secret.substring(0, 4) + "…")
        .toList();
  }

  private static Stream<String> disguises(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        secret,
        new StringBuilder(secret).reverse().toString(),
        Base64.getEncoder().withoutPadding().encodeToString(bytes),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
        HexFormat.of().formatHex(bytes),
        URLEncoder.encode(secret, StandardCharsets.UTF_8));
  }

  private static MessageView sees(Person person, Predicate<MessageView> wanted) {
    await().atMost(SOON).until(() -> person.sees("ml").stream().anyMatch(wanted));
    return person.sees("ml").stream().filter(wanted).toList().getLast();
  }

  private static String words(MessageView message) {
    return String.join(" ", message.lines());
  }
}
