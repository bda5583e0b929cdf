package dev.quartermaster.paperspace.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.CreateOutcome.Refused;
import dev.quartermaster.machine.CreateOutcome.Unclear;
import dev.quartermaster.machine.Reading;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The promise that everything else stands on, on bare sockets, for each API. */
public abstract class OneCreateContract {
  private static final Class<? extends CreateOutcome> UNCLEAR = Unclear.class;

  static Stream<Arguments> endings() {
    return Stream.of(
        ending("answer lost, connection closed", Endings.closed(), UNCLEAR),
        ending("reset", Endings.reset(), UNCLEAR),
        ending("half-close", Endings.halfClosed(), UNCLEAR),
        ending("cut in the status line", Endings.cut("HTTP/1.1 2"), UNCLEAR),
        ending("cut in a header", Endings.cut("HTTP/1.1 201 Created\r\nConte"), UNCLEAR),
        ending(
            "cut in the body",
            Endings.cut("HTTP/1.1 201 Created\r\nContent-Length: 900\r\n\r\n{\"id\":\"ps12"),
            UNCLEAR),
        ending(
            "cut in a chunk",
            Endings.cut("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n90\r\n{\"id\":"),
            UNCLEAR),
        ending("no HTTP at all", Endings.cut("SSH-2.0-OpenSSH_9.6\r\n"), UNCLEAR),
        ending("100 and no more", Endings.cut("HTTP/1.1 100 Continue\r\n\r\n"), UNCLEAR),
        ending("408", Endings.answer("408 Request Timeout"), UNCLEAR),
        ending("408 at once", Endings.answer("408 Late", "Retry-After: 0"), UNCLEAR),
        ending("409", Endings.answer("409 Conflict"), UNCLEAR),
        ending("421", Endings.answer("421 Misdirected Request"), UNCLEAR),
        ending("499", Endings.answer("499 Client Closed"), UNCLEAR),
        ending("500", Endings.answer("500 Oops"), UNCLEAR),
        ending("502", Endings.answer("502 Bad Gateway"), UNCLEAR),
        ending("503 at once", Endings.answer("503 Busy", "Retry-After: 0"), UNCLEAR),
        ending("407", Endings.answer("407 Who", "Proxy-Authenticate: Basic realm=x"), UNCLEAR),
        ending("101", Endings.answer("101 Switching Protocols"), UNCLEAR),
        ending(
            "101 upgrade",
            Endings.answer("101 Switching", "Connection: Upgrade", "Upgrade: foo"),
            UNCLEAR),
        ending(
            "401",
            Endings.answer("401 Unauthorized", "WWW-Authenticate: Basic realm=x"),
            Refused.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endings")
  void a_create_is_sent_once_on_a_fresh_connection(
      String name, RawServer.Ending ending, Class<? extends CreateOutcome> expected)
      throws IOException {
    try (var server = new RawServer(ending)) {
      var outcome = cloud(server.url()).create(Orders.plain(), () -> true);

      assertThat(outcome).isInstanceOf(expected);
      assertThat(server.posts()).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endings")
  void a_create_is_sent_once_where_reads_left_a_connection_in_the_pool(
      String name, RawServer.Ending ending, Class<? extends CreateOutcome> expected)
      throws IOException {
    try (var server = new RawServer(ending)) {
      var cloud = cloud(server.url());
      assertThat(cloud.machines()).isInstanceOf(Reading.Read.class);
      assertThat(cloud.networks()).isInstanceOf(Reading.Read.class);

      var outcome = cloud.create(Orders.plain(), () -> true);

      assertThat(outcome).isInstanceOf(expected);
      assertThat(server.posts()).hasSize(1);
      assertThat(server.connections()).as("one for the reads, one for the create").isEqualTo(2);
    }
  }

  static Stream<Arguments> endingsThatNeverEnd() {
    return Stream.of(
        Arguments.of("silence", Endings.silent()),
        Arguments.of("one byte at a time", Endings.dripping()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endingsThatNeverEnd")
  void a_create_is_sent_once_though_no_answer_comes_within_the_limit(
      String name, RawServer.Ending ending) throws IOException {
    try (var server = new RawServer(ending)) {
      var cloud = cloud(server.url(), Duration.ofMillis(700));
      assertThat(cloud.machines()).isInstanceOf(Reading.Read.class);

      var outcome = cloud.create(Orders.plain(), () -> true);

      assertThat(outcome).isEqualTo(new Unclear("no answer in time"));
      assertThat(server.posts()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void a51_a_redirect_to_another_host_gets_not_one_byte(int status) throws IOException {
    try (var other = new RawServer(Endings.ok(accepted()));
        var server =
            new RawServer(Endings.answer(status + " Moved", "Location: " + other.url() + "/x"))) {
      var outcome = cloud(server.url()).create(Orders.plain(), () -> true);

      assertThat(outcome).isInstanceOf(Unclear.class);
      assertThat(server.posts()).hasSize(1);
      assertThat(other.connections()).isZero();
      assertThat(other.bytes()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void a51_a_redirect_to_the_same_host_is_not_followed(int status) throws IOException {
    try (var server =
        new RawServer(Endings.answer(status + " Moved", "Location: /machines/elsewhere"))) {
      var outcome = cloud(server.url()).create(Orders.plain(), () -> true);

      assertThat(outcome).isInstanceOf(Unclear.class);
      assertThat(server.posts()).hasSize(1);
      assertThat(server.connections()).isOne();
    }
  }

  @Test
  void each_create_opens_a_connection_of_its_own() throws IOException {
    try (var server = new RawServer(Endings.ok(accepted()))) {
      var cloud = cloud(server.url());

      cloud.create(Orders.plain(), () -> true);
      cloud.create(Orders.plain(), () -> true);

      assertThat(server.posts()).hasSize(2);
      assertThat(server.connections()).isEqualTo(2);
      assertThat(server.posts().getFirst()).startsWith("POST " + path() + " HTTP/1.1\r\n");
    }
  }

  @Test
  void a_refusal_stays_one_though_its_body_is_cut() throws IOException {
    try (var server =
        new RawServer(
            Endings.cut("HTTP/1.1 422 Unprocessable\r\nContent-Length: 500\r\n\r\n{\"err"))) {
      var outcome = cloud(server.url()).create(Orders.plain(), () -> true);

      assertThat(outcome).isEqualTo(new Refused(CloudProblem.of(Kind.REFUSED, "Unprocessable")));
      assertThat(server.posts()).hasSize(1);
    }
  }

  @Test
  void a_refusal_for_want_of_room_is_told_apart() throws IOException {
    for (String words :
        List.of(
            "We are currently out of capacity for the selected VM type.",
            "This machine type can't start due to insufficient capacity.")) {
      String body = "{\"message\":\"" + words + "\"}";
      try (var server = new RawServer(Endings.json("422 Unprocessable", body))) {
        var outcome = cloud(server.url()).create(Orders.plain(), () -> true);

        assertThat(outcome)
            .isInstanceOfSatisfying(
                Refused.class,
                refused -> assertThat(refused.problem().kind()).isEqualTo(Kind.SOLD_OUT));
      }
    }
  }

  private static Arguments ending(
      String name, RawServer.Ending ending, Class<? extends CreateOutcome> expected) {
    return Arguments.of(name, ending, expected);
  }

  private Cloud cloud(URI url) {
    return cloud(url, Duration.ofSeconds(10));
  }

  /** A client of a server there, with that limit for everything. */
  protected abstract Cloud cloud(URI url, Duration limit);

  /** An answer that fits {@link Orders#plain()}. */
  protected abstract String accepted();

  /** The path that creates go to. */
  protected abstract String path();
}
