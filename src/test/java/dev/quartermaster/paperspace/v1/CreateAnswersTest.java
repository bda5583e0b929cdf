package dev.quartermaster.paperspace.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.CreateOutcome.Accepted;
import dev.quartermaster.machine.CreateOutcome.Refused;
import dev.quartermaster.machine.CreateOutcome.Unclear;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Secret;
import dev.quartermaster.paperspace.wire.Dialect;
import dev.quartermaster.paperspace.wire.Endings;
import dev.quartermaster.paperspace.wire.Orders;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import dev.quartermaster.paperspace.wire.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer of the API v1 to a create means. */
class CreateAnswersTest {
  private static final CreateOutcome MISMATCH = new Unclear("answer does not match the request");

  @Test
  void the_machine_stands_inside_the_data() throws IOException {
    var machine = ((Accepted) outcome("200 OK", Orders.ACCEPTED_V1)).machine();

    assertThat(machine.id()).isEqualTo(new CloudId.Machine("ps7x2k9a"));
    assertThat(machine.name()).isEqualTo(Orders.WIRE_NAME);
    assertThat(machine.state()).isEqualTo(MachineState.PROVISIONING);
    assertThat(machine.type()).contains(MachineType.P4000);
    assertThat(machine.region()).contains(Region.NY2);
    assertThat(machine.publicIp()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"ny2\"", "\"NY2\"", "\"East Coast (ny2)\"", "null"})
  void a_region_is_known_by_its_code_in_any_letter_case(String region) throws IOException {
    assertThat(changed("\"East Coast (NY2)\"", region)).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "train-01 qm-7k3m9q2x4t8w | train-02 qm-7k3m9q2x4t8w",
        "train-01 qm-7k3m9q2x4t8w | train-01 qm-7k3m9q2x4t8x",
        "East Coast (NY2) | West Coast (CA1)",
        "\"machineType\":\"P4000\" | \"machineType\":\"P5000\"",
        "\"state\":\"provisioning\" | \"state\":\"restarting\"",
        "\"state\":\"provisioning\" | \"state\":null",
      })
  void a61_another_machine_than_was_asked_for_is_unclear(String right, String wrong)
      throws IOException {
    assertThat(changed(right, wrong)).isEqualTo(MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[]",
        "{\"data\":null,\"event\":null}",
        "{\"data\":{},\"event\":{}}",
        "{\"data\":{\"id\":7}}",
        "{\"id\":\"ps7x2k9a\",\"name\":\"train-01 qm-7k3m9q2x4t8w\",\"state\":\"provisioning\"}",
        "<html>welcome</html>",
        ""
      })
  void a60_a_yes_that_names_no_machine_is_unclear(String body) throws IOException {
    assertThat(outcome("200 OK", body)).isInstanceOf(Unclear.class);
  }

  @ParameterizedTest
  @CsvSource({
    "400 Bad Request,BAD_REQUEST,REFUSED",
    "400 Bad Request,PARSE_ERROR,REFUSED",
    "401 Unauthorized,UNAUTHORIZED,KEY_REFUSED",
    "403 Forbidden,FORBIDDEN,KEY_REFUSED",
    "404 Not Found,NOT_FOUND,NOT_FOUND",
    "405 No,METHOD_NOT_SUPPORTED,REFUSED",
    "412 No,PRECONDITION_FAILED,REFUSED",
    "413 No,PAYLOAD_TOO_LARGE,REFUSED",
    "429 Wait,TOO_MANY_REQUESTS,RATE_LIMITED"
  })
  void a_definite_no_comes_in_the_clouds_words(String status, String code, Kind kind)
      throws IOException {
    assertThat(outcome(status, error(code)))
        .isEqualTo(new Refused(CloudProblem.of(kind, "no such thing")));
  }

  @ParameterizedTest
  @CsvSource({
    "408 Timeout,TIMEOUT",
    "409 Conflict,CONFLICT",
    "499 Closed,CLIENT_CLOSED_REQUEST",
    "500 Oops,INTERNAL_SERVER_ERROR"
  })
  void what_may_have_been_done_all_the_same_is_unclear(String status, String code)
      throws IOException {
    assertThat(outcome(status, error(code))).isInstanceOf(Unclear.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TIMEOUT", "CONFLICT", "CLIENT_CLOSED_REQUEST", "INTERNAL_SERVER_ERROR"})
  void a_no_whose_code_says_something_else_is_unclear(String code) throws IOException {
    assertThat(outcome("400 Bad Request", error(code))).isInstanceOf(Unclear.class);
  }

  private static String error(String code) {
    return "{\"code\":\"%s\",\"message\":\"no such thing\",\"details\":{}}".formatted(code);
  }

  private static CreateOutcome changed(String right, String wrong) throws IOException {
    assertThat(Orders.ACCEPTED_V1).contains(right);
    return outcome("200 OK", Orders.ACCEPTED_V1.replace(right, wrong));
  }

  private static CreateOutcome outcome(String status, String body) throws IOException {
    try (var server = new RawServer(Endings.json(status, body))) {
      var limit = Duration.ofSeconds(10);
      var options =
          PaperspaceOptions.onLoopback(
                  Dialect.V1, server.url().resolve("/v1/"), Secret.of("key-0123456789"))
              .within(limit, limit);
      var cloud = new PaperspaceV1(options, false, InstantSource.system());
      CreateOutcome outcome = cloud.create(Orders.plain(), () -> true);
      assertThat(server.posts()).hasSize(1);
      return outcome;
    }
  }
}
