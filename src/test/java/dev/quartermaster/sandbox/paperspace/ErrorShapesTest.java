package dev.quartermaster.sandbox.paperspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of errors, byte for byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorShapesTest {
  private static final String BAD_KEY = "{\"status\":400,\"message\":\"Invalid API token\"}";

  private final Desk desk = new Desk();

  @AfterAll
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/machines/getMachines",
        "/machines/getMachinePublic?machineId=ps1",
        "/users/getUsers",
        "/templates/getTemplates",
        "/networks/getNetworks",
        "/scripts/getScripts",
        "/no/such/route"
      })
  void a_bad_or_missing_key_gets_the_flat_error_with_400_on_any_route(String path) {
    Desk.Answer missing = desk.send(desk.keyless(path).GET());
    Desk.Answer bad = desk.send(desk.keyless(path).header("x-api-key", "wrong").GET());

    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.text()).isEqualTo(BAD_KEY);
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.text()).isEqualTo(BAD_KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "stop", "restart", "destroyMachine"})
  void an_action_on_an_unknown_machine_is_400_with_404_inside(String action) {
    Desk.Answer answer = desk.post("/machines/ps123abc/" + action, "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text())
        .isEqualTo(
            "{\"error\":{\"name\":\"Error\",\"status\":404,\"message\":\"Not found. Please contact"
                + " support@paperspace.com for help.\"}}");
  }

  @Test
  void an_unknown_template_is_400_with_the_known_text() {
    Desk.Answer answer = desk.create(Desk.order("\"templateId\":\"tzzzzzz\""));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text())
        .isEqualTo(
            "{\"error\":{\"name\":\"Error\",\"status\":400,\"message\":\"templateId not"
                + " found\"}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not json", "[1]", "null", "{\"region\":", "\"text\""})
  void a_create_whose_body_is_no_json_object_is_refused(String body) {
    assertThat(desk.create(body).status()).isEqualTo(400);
    assertThat(desk.simulator.creates().getLast().outcome()).startsWith("refused: ");
  }

  @Test
  void an_empty_create_is_missing_its_first_parameter() {
    assertThat(desk.post(Desk.CREATE).at("/error/message"))
        .isEqualTo("Missing required parameter `region`");
  }

  @Test
  void a_body_over_one_mebibyte_is_refused() {
    String order = Desk.order("\"machineName\":\"" + "x".repeat(Front.MAX_BODY) + "\"");

    RawClient.Bytes answer =
        new RawClient(desk.simulator.address())
            .send("POST " + Desk.CREATE + " HTTP/1.1\nx-api-key: " + Options.OWNER_KEY, order);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(desk.simulator.machines()).isEmpty();
  }

  @Test
  void other_routes_and_methods_are_not_found() {
    assertThat(desk.get("/machines").status()).isEqualTo(404);
    assertThat(desk.get("/").status()).isEqualTo(404);
    assertThat(desk.get(Desk.CREATE).status()).isEqualTo(404);
    assertThat(
            desk.send(desk.request("/machines/getMachines").PUT(BodyPublishers.ofString("{}")))
                .status())
        .isEqualTo(404);
    assertThat(desk.post("/machines/ps%201/2/start").status()).isEqualTo(404);
    assertThat(desk.post("/machines/ps%2F1/start").status()).isEqualTo(400);
  }
}
