package dev.quartermaster.paperspace.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.CreateOutcome.Accepted;
import dev.quartermaster.machine.CreateOutcome.Refused;
import dev.quartermaster.machine.CreateOutcome.Unclear;
import dev.quartermaster.machine.MachineState;
import dev.quartermaster.machine.MachineType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer to a create means. */
class CreateAnswersTest {
  private static final CreateOutcome MISMATCH = new Unclear("answer does not match the request");

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202})
  void any_success_with_the_machine_asked_for_is_a_yes(int status) throws IOException {
    var outcome = (Accepted) outcome(status, Orders.ACCEPTED);

    var machine = outcome.machine();
    assertThat(machine.id()).isEqualTo(new CloudId.Machine("ps123abc"));
    assertThat(machine.name()).isEqualTo(Orders.WIRE_NAME);
    assertThat(machine.state()).isEqualTo(MachineState.PROVISIONING);
    assertThat(machine.type()).contains(MachineType.P4000);
    assertThat(machine.region()).isEmpty();
    assertThat(machine.publicIp()).as("a62_ the documentation's placeholder").isEmpty();
    assertThat(machine.user()).contains(new CloudId.User("u123abc"));
    assertThat(machine.created()).contains(Instant.parse("2017-02-16T20:26:54.880Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"starting", "serviceready", "ready", "off"})
  void a_machine_that_is_further_already_is_a_yes(String state) throws IOException {
    assertThat(changed("\"provisioning\"", "\"" + state + "\"")).isInstanceOf(Accepted.class);
  }

  @Test
  void a_machine_without_a_name_in_the_answer_is_a_yes() throws IOException {
    assertThat(changed("\"" + Orders.WIRE_NAME + "\"", "null")).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "train-01 qm-7k3m9q2x4t8w | train-02 qm-7k3m9q2x4t8w",
        "train-01 qm-7k3m9q2x4t8w | train-01 qm-7k3m9q2x4t8x",
        "\"region\":null | \"region\":\"West Coast (CA1)\"",
        "\"region\":null | \"region\":\"east coast (NY2)\"",
        "P4000 hourly | P5000 hourly",
        "provisioning | restarting",
        "provisioning | exploded",
        "\"state\":\"provisioning\" | \"state\":null",
      })
  void a61_another_machine_than_was_asked_for_is_unclear(String right, String wrong)
      throws IOException {
    assertThat(changed(right, wrong)).isEqualTo(MISMATCH);
  }

  @Test
  void a61_the_owner_asked_for_must_be_the_owner() throws IOException {
    assertThat(outcome(Orders.forUser("u123abc"), 201, Orders.ACCEPTED))
        .isInstanceOf(Accepted.class);
    assertThat(outcome(Orders.forUser("u999zzz"), 201, Orders.ACCEPTED)).isEqualTo(MISMATCH);
    assertThat(
            outcome(
                Orders.forUser("u123abc"),
                201,
                Orders.ACCEPTED.replace("\"userId\":\"u123abc\"", "\"userId\":null")))
        .isEqualTo(MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 405, 412, 413, 415, 422})
  void a_definite_no_comes_in_the_clouds_words(int status) throws IOException {
    var body =
        "{\"error\":{\"name\":\"Error\",\"status\":%d,\"message\":\"templateId not found\"}}"
            .formatted(status);

    assertThat(outcome(status, body))
        .isEqualTo(
            new Refused(
                CloudProblem.of(
                    status == 404 ? Kind.NOT_FOUND : Kind.REFUSED, "templateId not found")));
  }

  @ParameterizedTest
  @CsvSource({"400,Invalid API token", "401,Unauthorized", "403,Forbidden"})
  void a_refused_key_is_told_apart(int status, String message) throws IOException {
    var body = "{\"status\":%d,\"message\":\"%s\"}".formatted(status, message);

    assertThat(outcome(status, body))
        .isEqualTo(new Refused(CloudProblem.of(Kind.KEY_REFUSED, message)));
  }

  @ParameterizedTest
  @CsvSource({
    "402,Payment required",
    "400,Your account has no payment method",
    "403,There is a billing problem with this account"
  })
  void a_billing_problem_is_told_apart(int status, String message) throws IOException {
    var body = "{\"status\":%d,\"message\":\"%s\"}".formatted(status, message);

    assertThat(outcome(status, body))
        .isEqualTo(new Refused(CloudProblem.of(Kind.BILLING, message)));
  }

  @Test
  void too_many_requests_is_a_no_with_a_time_to_wait() throws IOException {
    assertThat(outcome(429, "slow down", "Retry-After", "90"))
        .isEqualTo(
            new Refused(
                new CloudProblem(
                    Kind.RATE_LIMITED, "slow down", Optional.of(Duration.ofSeconds(90)))));
  }

  @ParameterizedTest
  @ValueSource(ints = {406, 408, 409, 410, 421, 423, 425, 451, 499, 500, 501, 502, 503, 504})
  void every_other_status_is_unclear(int status) throws IOException {
    assertThat(outcome(status, "{\"status\":400,\"message\":\"no\"}"))
        .isEqualTo(new Unclear("HTTP status " + status));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 408, 409, 500, 503})
  void a_no_whose_body_says_something_else_is_unclear(int inner) throws IOException {
    assertThat(outcome(400, "{\"error\":{\"status\":%d,\"message\":\"hm\"}}".formatted(inner)))
        .isInstanceOf(Unclear.class);
  }

  @Test
  void a_success_that_carries_an_error_is_unclear() throws IOException {
    assertThat(outcome(200, "{\"status\":400,\"message\":\"Invalid API token\"}"))
        .isInstanceOf(Unclear.class);
  }

  @Test
  void a_no_without_words_has_the_status_lines() throws IOException {
    assertThat(outcome(400, ""))
        .isEqualTo(new Refused(CloudProblem.of(Kind.REFUSED, "Client Error")));
  }

  @Test
  void a_204_is_unclear() throws IOException {
    try (var api = new Api().answers(Api.builder(204).build())) {
      assertThat(api.client().create(Orders.plain(), () -> true)).isInstanceOf(Unclear.class);
    }
  }

  private static CreateOutcome changed(String right, String wrong) throws IOException {
    assertThat(Orders.ACCEPTED).contains(right);
    return outcome(201, Orders.ACCEPTED.replace(right, wrong));
  }

  private static CreateOutcome outcome(int status, String body, String... headers)
      throws IOException {
    return outcome(Orders.plain(), status, body, headers);
  }

  private static CreateOutcome outcome(
      CreateOrder order, int status, String body, String... headers) throws IOException {
    try (var api = new Api().answers(status, body, headers)) {
      var outcome = api.client().create(order, () -> true);
      assertThat(api.requests()).isOne();
      return outcome;
    }
  }
}
