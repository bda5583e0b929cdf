package dev.quartermaster.paperspace.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Machine;
import dev.quartermaster.machine.Reading;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A62: which addresses of an answer are shown. */
class AddressesShownTest {
  @Test
  void a62_a_machine_never_shows_one_kind_for_the_other() throws IOException {
    Machine machine = shown("10.1.2.3", "184.105.10.5");

    assertThat(machine.publicIp()).isEmpty();
    assertThat(machine.privateIp()).isEmpty();
  }

  @Test
  void a62_a_machine_shows_what_is_plausible() throws IOException {
    Machine machine = shown("184.105.10.5", "10.1.2.3");

    assertThat(machine.publicIp()).contains("184.105.10.5");
    assertThat(machine.privateIp()).contains("10.1.2.3");
  }

  private static Machine shown(String publicIp, String privateIp) throws IOException {
    var body =
        "{\"id\":\"ps1\",\"state\":\"ready\",\"publicIpAddress\":\"%s\",\"privateIpAddress\":\"%s\"}"
            .formatted(publicIp, privateIp);
    try (var api = new Api().answers(200, body)) {
      var reading = api.client().machine(new CloudId.Machine("ps1"));
      return ((Reading.Read<Optional<Machine>>) reading).value().orElseThrow();
    }
  }
}
