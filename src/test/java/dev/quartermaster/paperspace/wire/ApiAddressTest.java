package dev.quartermaster.paperspace.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quartermaster.machine.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A50, A51: where the key may go. */
class ApiAddressTest {
  private static final Secret KEY = Secret.of("key-0123456789abcdef");
  private static final Set<String> NONE = Set.of();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.paperspace.io",
        "https://api.paperspace.io/",
        "https://api.paperspace.io:443",
        "https://api.paperspace.io/prefix",
        "https://proxy.example.com:8443/core"
      })
  void a50_paperspace_and_trusted_hosts_are_taken_over_https(String url) {
    var options =
        PaperspaceOptions.at(Dialect.CORE, URI.create(url), KEY, Set.of("proxy.example.com"));

    assertThat(options.baseUrl()).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.paperspace.io",
        "https://api.paperspace.io:8443",
        "https://api.paperspace.io.example.com",
        "https://api.paperspace.io@example.com",
        "https://user:canary@api.paperspace.io",
        "https://api.paperspace.io/?to=canary",
        "https://api.paperspace.io/#canary",
        "https://example.com",
        "http://proxy.example.com",
        "https://93.184.216.34",
        "https://0x7f.1",
        "https://[2606:2800::1]",
        "http://127.0.0.1:8080",
        "https://127.0.0.1",
        "http://localhost",
        "http://[::1]:80",
        "ftp://api.paperspace.io",
        "file:///etc/passwd",
        "api.paperspace.io",
        "https:///path",
        "mailto:canary@api.paperspace.io"
      })
  void a50_every_other_address_is_refused_without_repeating_it(String url) {
    assertThatThrownBy(
            () ->
                PaperspaceOptions.at(
                    Dialect.CORE, URI.create(url), KEY, Set.of("proxy.example.com")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Paperspace base URL: ")
        .hasMessageNotContaining("canary");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080",
    "http://localhost:1",
    "http://[::1]:9",
    "https://127.0.0.1:8443"
  })
  void a50_loopback_is_taken_where_it_is_allowed(String url) {
    assertThat(PaperspaceOptions.onLoopback(Dialect.CORE, URI.create(url), KEY).baseUrl())
        .hasToString(url);
  }

  @Test
  void a50_leave_for_loopback_is_none_for_other_addresses() {
    for (String url : List.of("http://10.0.0.1", "http://example.com", "ftp://127.0.0.1")) {
      assertThatThrownBy(() -> PaperspaceOptions.onLoopback(Dialect.CORE, URI.create(url), KEY))
          .as(url)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "192.168.1.1", "169.254.169.254", "0.0.0.0"})
  void a50_a_name_that_leads_inside_is_not_followed(String inside) {
    var address =
        new ApiAddress(PaperspaceOptions.forPaperspace(Dialect.CORE, KEY), _ -> ips(inside));

    assertThatThrownBy(() -> address.lookup("api.paperspace.io"))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void a50_a_name_of_this_machine_that_leads_outside_is_not_followed() {
    var options = PaperspaceOptions.onLoopback(Dialect.CORE, URI.create("http://localhost:1"), KEY);

    assertThatThrownBy(() -> new ApiAddress(options, _ -> ips("93.184.216.34")).lookup("localhost"))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void a50_a_trusted_host_may_stand_inside_and_a_proxy_too() throws Exception {
    var options =
        PaperspaceOptions.at(
            Dialect.CORE, URI.create("https://in.example.com"), KEY, Set.of("in.example.com"));

    assertThat(new ApiAddress(options, _ -> ips("10.1.2.3")).lookup("in.example.com")).hasSize(1);
    assertThat(
            new ApiAddress(PaperspaceOptions.forPaperspace(Dialect.CORE, KEY), _ -> ips("10.1.2.3"))
                .lookup("proxy.local"))
        .hasSize(1);
  }

  @Test
  void a51_the_key_stops_every_hop_to_another_address_even_if_redirects_were_on()
      throws IOException {
    try (var other = new RawServer(Endings.closed());
        var server = new MockWebServer()) {
      server.enqueue(
          new MockResponse.Builder().code(302).addHeader("Location", other.url() + "/x").build());
      server.start();
      URI url = URI.create("http://127.0.0.1:" + server.getPort());
      PaperspaceOptions options = PaperspaceOptions.onLoopback(Dialect.CORE, url, KEY);
      var header = new KeyHeader(new ApiAddress(options, Dns.SYSTEM), options);
      var trusting = new OkHttpClient.Builder().addNetworkInterceptor(header).build();
      var call = trusting.newCall(new Request.Builder().url(url + "/x").build());

      assertThatThrownBy(call::execute).hasMessage("a hop to another address than the API's");
      assertThat(other.bytes()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.paperspace.io/",
        "https://api.paperspace.io:444/",
        "https://api.paperspace.com/",
        "https://xapi.paperspace.io/"
      })
  void a51_the_key_is_bound_to_scheme_host_and_port(String other) {
    var address = new ApiAddress(PaperspaceOptions.forPaperspace(Dialect.CORE, KEY), Dns.SYSTEM);

    assertThat(address.covers(HttpUrl.get("https://api.paperspace.io/machines?x=1"))).isTrue();
    assertThat(address.covers(HttpUrl.get(other))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1/core", "http://127.0.0.1:1/core/"})
  void a_prefix_of_the_base_url_is_kept(String base) {
    var options = PaperspaceOptions.onLoopback(Dialect.CORE, URI.create(base), KEY);

    assertThat(new ApiAddress(options, Dns.SYSTEM).query("users/getUsers", Map.of()))
        .hasToString("http://127.0.0.1:1/core/users/getUsers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "canary canary", "canary\n", "canäry", "canary\u0000"})
  void a_key_that_is_none_is_refused_without_repeating_it(String key) {
    assertThatThrownBy(() -> PaperspaceOptions.forPaperspace(Dialect.CORE, Secret.of(key)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("can");
  }

  @Test
  void limits_and_pages_have_their_ranges() {
    var options = PaperspaceOptions.forPaperspace(Dialect.CORE, KEY);

    assertThat(options.trustedHosts()).isEqualTo(NONE);
    for (Duration wrong : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(31))) {
      assertThatThrownBy(() -> options.within(wrong, Duration.ofSeconds(1)))
          .hasMessageStartingWith("create limit: ");
      assertThatThrownBy(() -> options.within(Duration.ofSeconds(1), wrong))
          .hasMessageStartingWith("read limit: ");
    }
    assertThatThrownBy(() -> options.paged(0)).hasMessageStartingWith("page size: 0");
    assertThatThrownBy(() -> options.paged(1001)).hasMessageStartingWith("page size: 1001");
  }

  private static List<InetAddress> ips(String literal) {
    try {
      return List.of(InetAddress.getByName(literal));
    } catch (UnknownHostException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
