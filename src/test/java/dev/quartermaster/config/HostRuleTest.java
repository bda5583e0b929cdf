package dev.quartermaster.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostRuleTest {
  @TempDir Path folder;
  private SettingsDesk desk;

  @BeforeEach
  void sit_down() {
    desk = new SettingsDesk(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.paperspace.io",
        "ftp://api.paperspace.io",
        "https://api.paperspace.io:8443",
        "https://api.paperspace.io.example.com",
        "https://evil-api.paperspace.io",
        "https://x.api.paperspace.io",
        "https://api.paperspace.io@example.com",
        "https://user:pw@api.paperspace.io",
        "https://api.paperspace.io?to=1",
        "https://api.paperspace.io/#x",
        "https://api.paperspace.io.",
        "https://example.com",
        "https://127.0.0.1",
        "http://127.0.0.1:3000",
        "http://localhost:3000",
        "https://[::1]",
        "https://2130706433",
        "https://0x7f000001",
        "https://127.1",
        "https://169.254.169.254",
        "https://10.0.0.7",
        "https:api.paperspace.io",
        "https:///x",
        "//api.paperspace.io",
        "api.paperspace.io",
        "https://api.paperspace.io\\@example.com",
        "https://api_paperspace.io",
        "file:///etc/passwd",
        "https://slack.com"
      })
  void A50_the_api_key_is_sent_to_no_other_place(String url) {
    assertThat(desk.complaints(SettingsDesk.ENOUGH + "paperspace: {base_url: '" + url + "'}"))
        .singleElement()
        .asString()
        .startsWith("quartermaster.yaml:8 paperspace.base_url: ")
        .doesNotContain("pw@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.paperspace.io",
        "https://API.paperspace.io/",
        "https://api.paperspace.com:443/",
        "https://proxy.example.com/paperspace",
        "https://other.example.com:8443"
      })
  void A50_known_and_trusted_hosts_are_right(String url) {
    assertThat(
            desk.read(
                SettingsDesk.ENOUGH
                    + "paperspace: {base_url: '"
                    + url
                    + "', trusted_hosts: [proxy.example.com, 'other.example.com:8443']}"))
        .isInstanceOf(SettingsResult.Valid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://proxy.example.com:8443",
        "https://other.example.com",
        "https://x.proxy.example.com",
        "http://proxy.example.com"
      })
  void A50_trust_is_for_that_host_and_port_alone(String url) {
    assertThat(
            desk.complaints(
                SettingsDesk.ENOUGH
                    + "paperspace: {base_url: '"
                    + url
                    + "', trusted_hosts: [proxy.example.com, 'other.example.com:8443']}"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'*.example.com'", "10.0.0.7", "'*'", "'https://example.com'", "'a.b:0'"})
  void A50_what_is_no_host_cant_be_trusted(String host) {
    assertThat(desk.complaints(SettingsDesk.ENOUGH + "paperspace: {trusted_hosts: [" + host + "]}"))
        .singleElement()
        .asString()
        .contains("paperspace.trusted_hosts: ", "a host, or host:port");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evilslack.com/api/",
        "https://slack.com.example.com/api/",
        "http://slack.com/api/",
        "https://slack.com:444/api/",
        "https://api.paperspace.io/"
      })
  void A50_the_bot_token_is_sent_to_slack_alone(String url) {
    assertThat(
            desk.complaints(
                SettingsDesk.ENOUGH.replace("access:", "  api_url: " + url + "\naccess:")))
        .singleElement()
        .asString()
        .startsWith("quartermaster.yaml:4 slack.api_url: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://slack.com/api", "https://eu.slack.com/api/"})
  void A50_slack_and_what_is_below_it_is_right(String url) {
    var settings =
        desk.settings(SettingsDesk.ENOUGH.replace("access:", "  api_url: " + url + "\naccess:"));

    assertThat(settings.slack().apiUrl().toString()).startsWith(url).endsWith("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:4000", "http://localhost:4000", "http://[::1]:4000"})
  void A50_http_to_this_host_is_right_in_the_sandbox_only(String url) {
    String text = SettingsDesk.ENOUGH + "paperspace: {base_url: '" + url + "'}";

    assertThat(desk.readInSandbox(text)).isInstanceOf(SettingsResult.Valid.class);
    assertThat(desk.complaints(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1.example.com", "http://192.168.0.1", "https://127.0.0.1"})
  void A50_the_sandbox_opens_nothing_else(String url) {
    assertThat(
            desk.complaints(
                desk.readInSandbox(SettingsDesk.ENOUGH + "paperspace: {base_url: '" + url + "'}")))
        .hasSize(1);
  }
}
