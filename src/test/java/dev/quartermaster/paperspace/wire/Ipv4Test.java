package dev.quartermaster.paperspace.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A62: an address is shown only if a machine could have it. */
class Ipv4Test {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "184.105.10.5",
        "1.2.3.4",
        "169.253.255.255",
        "170.0.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "100.63.1.1",
        "100.128.1.1",
        "223.255.255.254",
        "203.0.113.9"
      })
  void a62_addresses_of_the_internet_are_public(String address) {
    assertThat(Ipv4.isPublic(address)).isTrue();
    assertThat(Ipv4.isPrivate(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "100.64.0.1",
        "100.127.9.9"
      })
  void a62_inner_addresses_are_private(String address) {
    assertThat(Ipv4.isPrivate(address)).isTrue();
    assertThat(Ipv4.isPublic(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.255.255.254",
        "169.254.169.254",
        "0.0.0.0",
        "0.1.2.3",
        "127.0.0.1",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "256.1.1.1",
        "1.2.3",
        "1.2.3.4.5",
        "01.2.3.4",
        "1.2.3.4 ",
        " 1.2.3.4",
        "1.2.3.4\n",
        "١.2.3.4",
        "1.2.3.4:22",
        "0x7f.0.0.1",
        "2130706433",
        "::1",
        "example.com",
        "<script>",
        "",
        "None",
        "null",
        "-1.2.3.4",
        "1..3.4"
      })
  void a62_placeholders_and_rubbish_are_neither(String text) {
    assertThat(Ipv4.isPublic(text)).isFalse();
    assertThat(Ipv4.isPrivate(text)).isFalse();
  }
}
