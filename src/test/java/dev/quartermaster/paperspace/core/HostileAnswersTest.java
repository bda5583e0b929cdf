package dev.quartermaster.paperspace.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CreateOutcome.Accepted;
import dev.quartermaster.machine.CreateOutcome.Unclear;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.paperspace.wire.Dialect;
import dev.quartermaster.paperspace.wire.Endings;
import dev.quartermaster.paperspace.wire.Orders;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import dev.quartermaster.paperspace.wire.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A60: whatever a hostile or broken server says, a create is unclear and a read is for later. */
class HostileAnswersTest {
  private static final CloudId.Machine ID = new CloudId.Machine("ps123abc");
  private static final int MIB = 1024 * 1024;

  static Stream<Arguments> garbled() {
    return Stream.of(
        text("an HTML page", "<!DOCTYPE html><html><body>Welcome</body></html>"),
        text("nothing", ""),
        text("blanks", "  \r\n "),
        text("null", "null"),
        text("a bare text", "\"ps123abc\""),
        text("a bare number", "7"),
        text("an empty object", "{}"),
        text("an id that is a number", machine("\"id\":\"ps123abc\"", "\"id\":123")),
        text("an id that is null", machine("\"id\":\"ps123abc\"", "\"id\":null")),
        text("an id with a path", machine("ps123abc", "../ps1/start?")),
        text("an id with markup", machine("ps123abc", "<!channel>")),
        text("a name that is a number", machine("\"train-01 qm-7k3m9q2x4t8w\"", "12")),
        text("a state that is an object", machine("\"provisioning\"", "{\"a\":1}")),
        text("a state that is an array", machine("\"provisioning\"", "[\"provisioning\"]")),
        text("a user that is true", machine("\"u123abc\"", "true")),
        text("an object for an array", machine("{\"id\"", "{\"events\":{},\"id\"")),
        text("an array for an object", "[" + Orders.ACCEPTED + "]"),
        text("a null event", machine("{\"id\"", "{\"events\":[null],\"id\"")),
        text("duplicate keys", machine("{\"id\"", "{\"id\":\"ps999zzz\",\"id\"")),
        text("duplicate keys deep inside", machine("{\"id\"", "{\"x\":{\"a\":1,\"a\":2},\"id\"")),
        text("trailing junk", Orders.ACCEPTED + "junk"),
        text("two objects", Orders.ACCEPTED + Orders.ACCEPTED),
        text("a cut object", Orders.ACCEPTED.substring(0, 200)),
        text("a byte order mark", "\uFEFF" + Orders.ACCEPTED),
        text("not-a-number", machine("\"cpus\":1", "\"cpus\":NaN")),
        text("single quotes", Orders.ACCEPTED.replace('"', '\'')),
        text("a comment", "/* hello */" + Orders.ACCEPTED),
        text("a control character", machine("ps123abc", "ps123\u0001abc")),
        text("too deep", machine("{\"id\"", "{\"x\":" + nested(70) + ",\"id\"")),
        text("bottomless", "[".repeat(10_000)),
        text("too long a text", machine("{\"id\"", "{\"x\":\"" + "x".repeat(70_000) + "\",\"id\"")),
        text(
            "too many tokens", machine("{\"id\"", "{\"x\":[" + "1,".repeat(510_000) + "1],\"id\"")),
        text("huge", machine("{\"id\"", " ".repeat(4 * MIB) + "{\"id\"")),
        bytes("UTF-16", Orders.ACCEPTED.getBytes(StandardCharsets.UTF_16)),
        bytes("UTF-16 unmarked", Orders.ACCEPTED.getBytes(StandardCharsets.UTF_16LE)),
        bytes("broken UTF-8", machine("ps123abc", "ps123é").getBytes(StandardCharsets.ISO_8859_1)),
        bytes("zero bytes", new byte[1000]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("garbled")
  void a60_a_create_answered_with_rubbish_is_unclear(String name, Buffer body) throws IOException {
    try (var api = new Api().answers(response(body))) {
      assertThat(api.client().create(Orders.plain(), () -> true)).isInstanceOf(Unclear.class);
      assertThat(api.requests()).isOne();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("garbled")
  void a60_a_read_answered_with_rubbish_is_for_later(String name, Buffer body) throws IOException {
    try (var api = new Api().answers(response(body))) {
      assertThat(kind(api.client().machine(ID))).isEqualTo(Kind.GARBLED);
    }
  }

  @Test
  void a60_a_gzip_bomb_is_cut_at_four_mebibytes() throws IOException {
    try (var api = new Api().answers(bomb()).answers(bomb())) {
      assertThat(api.client().create(Orders.plain(), () -> true))
          .isEqualTo(new Unclear("the answer is larger than 4 MiB"));
      assertThat(kind(api.client().machine(ID))).isEqualTo(Kind.GARBLED);
    }
  }

  @Test
  void a60_chunks_without_end_are_cut() throws IOException {
    RawServer.Ending endless =
        socket -> {
          RawServer.send(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          while (!socket.isClosed()) {
            RawServer.send(socket, "10000\r\n" + " ".repeat(65_536) + "\r\n");
          }
        };
    try (var server = new RawServer(endless)) {
      var options = PaperspaceOptions.onLoopback(Dialect.CORE, server.url(), Api.KEY);

      var outcome = new Api().client(options).create(Orders.plain(), () -> true);

      assertThat(outcome).isEqualTo(new Unclear("the answer is larger than 4 MiB"));
    }
  }

  @Test
  void a60_a_flood_of_headers_is_unclear() throws IOException {
    var flood = "x: " + "y".repeat(100_000) + "\r\n";
    var ending = Endings.cut("HTTP/1.1 201 Created\r\n" + flood.repeat(10) + "\r\n{}");
    try (var server = new RawServer(ending)) {
      var options = PaperspaceOptions.onLoopback(Dialect.CORE, server.url(), Api.KEY);

      assertThat(new Api().client(options).create(Orders.plain(), () -> true))
          .isInstanceOf(Unclear.class);
    }
  }

  @Test
  void a60_a_drip_of_one_byte_at_a_time_ends_a_read_at_its_limit() throws IOException {
    var drip =
        Api.builder(200).body(Orders.ACCEPTED).throttleBody(1, 30, TimeUnit.MILLISECONDS).build();
    try (var api = new Api().answers(drip)) {
      var options = api.options().within(Duration.ofSeconds(10), Duration.ofMillis(500));

      assertThat(kind(api.client(options).machine(ID))).isEqualTo(Kind.UNREACHABLE);
    }
  }

  @Test
  void a60_another_machines_answer_is_no_answer() throws IOException {
    try (var api = new Api().answers(200, machine("ps123abc", "ps999zzz"))) {
      assertThat(kind(api.client().machine(ID))).isEqualTo(Kind.GARBLED);
    }
  }

  @Test
  void a60_what_is_not_read_may_be_anything() throws IOException {
    var odd = machine("\"cpus\":1", "\"cpus\":{\"n\":[1.5e9,null]},\"new\":" + nested(50));
    try (var api = new Api().answers(201, odd)) {
      assertThat(api.client().create(Orders.plain(), () -> true)).isInstanceOf(Accepted.class);
    }
  }

  private static Kind kind(Reading<?> reading) {
    return ((Reading.Unreadable<?>) reading).problem().kind();
  }

  private static String machine(String right, String wrong) {
    assertThat(Orders.ACCEPTED).contains(right);
    return Orders.ACCEPTED.replace(right, wrong);
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static MockResponse bomb() throws IOException {
    var packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      for (int i = 0; i < 64; i++) {
        sink.write(new byte[MIB]);
      }
    }
    return Api.builder(201, "Content-Encoding", "gzip").body(packed).build();
  }

  private static MockResponse response(Buffer body) {
    return Api.builder(200).body(body.clone()).build();
  }

  private static Arguments text(String name, String body) {
    return Arguments.of(name, new Buffer().writeUtf8(body));
  }

  private static Arguments bytes(String name, byte[] body) {
    return Arguments.of(name, new Buffer().write(body));
  }
}
