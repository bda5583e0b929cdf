package dev.quartermaster.paperspace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.machine.CreateOutcome.NotSent;
import dev.quartermaster.machine.Secret;
import dev.quartermaster.paperspace.wire.Dialect;
import dev.quartermaster.paperspace.wire.Endings;
import dev.quartermaster.paperspace.wire.Orders;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import dev.quartermaster.paperspace.wire.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where the client says that nothing was sent, not one byte of the request was. */
class NothingWasSentTest {
  @Test
  void not_one_byte_leaves_when_the_guard_says_no() throws IOException {
    try (var server = new RawServer(Endings.ok(Orders.ACCEPTED))) {
      var outcome = core(server.url()).create(Orders.forNewUser(), () -> false);

      assertThat(outcome).isEqualTo(new NotSent("held back by the last check before sending"));
      await().untilAsserted(() -> assertThat(server.ended()).isOne());
      assertThat(server.connections()).as("the connection was up").isOne();
      assertThat(server.bytes()).isZero();
    }
  }

  @Test
  void the_guard_is_asked_once_and_with_the_connection_up() throws IOException {
    try (var server = new RawServer(Endings.reset())) {
      var connectionsWhenAsked = new ArrayList<Integer>();

      core(server.url())
          .create(
              Orders.plain(),
              () -> {
                await().until(() -> server.connections() == 1);
                return connectionsWhenAsked.add(server.connections());
              });

      assertThat(connectionsWhenAsked).containsExactly(1);
    }
  }

  @Test
  void nothing_was_sent_when_nobody_listens() throws IOException {
    URI nobody = unusedAddress();

    var outcome = core(nobody).create(Orders.plain(), () -> true);

    assertThat(outcome).isEqualTo(new NotSent("no connection to the API"));
  }

  @Test
  void nothing_was_sent_when_no_secure_connection_comes_up() throws IOException {
    try (var server = new RawServer(Endings.ok(Orders.ACCEPTED))) {
      var https = URI.create("https://127.0.0.1:" + server.url().getPort());

      var outcome = core(https, Duration.ofMillis(300)).create(Orders.plain(), () -> true);

      assertThat(outcome).isInstanceOf(NotSent.class);
      assertThat(server.posts()).isEmpty();
    }
  }

  @Test
  void nothing_was_sent_when_the_host_has_no_address() {
    var options =
        PaperspaceOptions.at(
            Dialect.CORE,
            URI.create("https://nobody.invalid"),
            Secret.of("key"),
            Set.of("nobody.invalid"));

    var outcome =
        new PaperspaceCore(options, new SecureRandom(), InstantSource.system())
            .create(Orders.plain(), () -> true);

    assertThat(outcome).isEqualTo(new NotSent("the API's host name could not be resolved"));
  }

  private static PaperspaceCore core(URI url) {
    return core(url, Duration.ofSeconds(10));
  }

  private static PaperspaceCore core(URI url, Duration limit) {
    var options =
        PaperspaceOptions.onLoopback(Dialect.CORE, url, Secret.of("key")).within(limit, limit);
    return new PaperspaceCore(options, new SecureRandom(), InstantSource.system());
  }

  private static URI unusedAddress() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }
}
