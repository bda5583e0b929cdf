package dev.quartermaster.sandbox.paperspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Requests in the exact form in which public clients of the Core API send them. */
class PublicClientsTest {
  private static final String NODE =
      """
      Accept-Encoding: gzip, deflate
      User-Agent: node-superagent/3.8.3
      ps_client_name: paperspace-node
      ps_client_version: 0.2.4
      x-api-key: sandbox-owner-key
      """;
  private static final String GRADIENT =
      """
      User-Agent: python-requests/2.32.3
      Accept-Encoding: gzip, deflate
      Accept: */*
      X-API-Key: sandbox-owner-key
      ps_client_name: gradient-cli-sdk
      ps_client_version: 2.0.6
      """;
  private static final String GO =
      """
      User-Agent: Go Paperspace Gradient 1.0
      Accept: application/json
      Content-Type: application/json
      X-Api-Key: sandbox-owner-key
      Accept-Encoding: gzip
      """;
  private static final String TERRAFORM =
      """
      User-Agent: terraform-provider-paperspace
      Accept: application/json
      Content-Type: application/json
      Ps_client_name: terraform-provider-paperspace
      X-Api-Key: sandbox-owner-key
      Accept-Encoding: gzip
      """;

  private final Desk desk = new Desk(Options.defaults().withCreateStatus(200));
  private final RawClient client = new RawClient(desk.simulator.address());

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void paperspace_node_creates_and_repeats_the_id_in_the_body_of_a_stop() {
    RawClient.Bytes made =
        post(
            "/machines/createSingleMachinePublic",
            NODE + "Content-Type: application/json\n",
            Desk.order("\"dynamicPublicIp\":true,\"debug\":true"));
    String id = JsonMapper.shared().readTree(made.body()).path("id").asString();
    desk.clock.passes(270);

    RawClient.Bytes stopped =
        post(
            "/machines/" + id + "/stop",
            NODE + "Content-Type: application/json\n",
            "{\"machineId\":\"" + id + "\"}");

    assertThat(made.status()).isEqualTo(200);
    assertThat(stopped.status()).isEqualTo(204);
    assertThat(stopped.body()).isEmpty();
    assertThat(stopped.head()).doesNotContainIgnoringCase("content-type");
  }

  @Test
  void paperspace_node_waits_with_a_leaked_state_parameter_and_writes_null_as_text() {
    String id = desk.made("");

    RawClient.Bytes polled =
        get("/machines/getMachinePublic?machineId=" + id + "&state=ready", NODE, "");
    RawClient.Bytes listed =
        get("/machines/getMachines?name=build%20box&publicIpAddress=null", NODE, "");

    assertThat(polled.status()).isEqualTo(200);
    assertThat(polled.body()).contains("\"state\":\"provisioning\"").contains("\"events\":[");
    assertThat(listed.body()).contains(id);
  }

  @Test
  void paperspace_node_asks_for_availability_with_rfc_3986_escapes() {
    RawClient.Bytes answer =
        get(
            "/machines/getAvailability?region=East%20Coast%20%28NY2%29&machineType=GPU%2B",
            NODE, "");

    assertThat(answer.body()).isEqualTo("{\"available\":true}");
  }

  @Test
  void gradient_cli_sends_trailing_slashes_and_a_body_with_its_get() {
    String id = desk.made("");

    RawClient.Bytes listed =
        get(
            "/machines/getMachines/",
            GRADIENT + "Content-Type: application/json\n",
            "{\"params\": {}}");
    RawClient.Bytes shown = get("/machines/getMachinePublic/?machineId=" + id, GRADIENT, "");
    RawClient.Bytes available =
        get(
            "/machines/getAvailability/?machineType=P4000&region=East+Coast+%28NY2%29",
            GRADIENT, "");

    assertThat(listed.status()).isEqualTo(200);
    assertThat(listed.body()).contains(id);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(available.body()).isEqualTo("{\"available\":true}");
  }

  @Test
  void gradient_cli_acts_without_a_body() {
    String id = desk.made("");
    desk.clock.passes(270);

    RawClient.Bytes restarted = post("/machines/" + id + "/restart/", GRADIENT, "");
    RawClient.Bytes destroyed = post("/machines/" + id + "/destroyMachine/", GRADIENT, "");
    RawClient.Bytes unknown = post("/machines/some_id/destroyMachine/", GRADIENT, "");

    assertThat(restarted.status()).isEqualTo(204);
    assertThat(destroyed.status()).isEqualTo(204);
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body())
        .isEqualTo(
            "{\"error\":{\"name\":\"Error\",\"status\":404,\"message\":\"Not found. Please contact"
                + " support@paperspace.com for help.\"}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"filter\":{\"where\":{},\"limit\":20,\"order\":\"\"}}",
        "{\"filter\":{\"name\":\"no such machine\"}}"
      })
  void paperspace_go_sends_its_filter_in_the_body_of_a_get(String body) {
    String id = desk.made("");

    RawClient.Bytes listed = get("/machines/getMachines", GO, body);

    assertThat(listed.status()).isEqualTo(200);
    assertThat(listed.body()).contains(id);
  }

  @Test
  void paperspace_go_destroys_with_an_empty_json_body() {
    String id = desk.made("");

    RawClient.Bytes destroyed = post("/machines/" + id + "/destroyMachine", GO, "");

    assertThat(destroyed.status()).isEqualTo(204);
    assertThat(destroyed.body()).isEmpty();
  }

  @Test
  void the_terraform_provider_creates_with_fields_of_its_own_and_wants_200() {
    RawClient.Bytes made =
        post(
            "/machines/createSingleMachinePublic",
            TERRAFORM,
            """
            {
              "assignPublicIp": true,
              "autoSnapshotFrequency": "week",
              "autoSnapshotSaveCount": "1",
              "billingType": "hourly",
              "isManaged": true,
              "machineName": "Terraform Test",
              "machineType": "C1",
              "performAutoSnapshot": true,
              "region": "East Coast (NY2)",
              "shutdownTimeoutInHours": null,
              "size": 50,
              "teamId": "te7k2mq9x",
              "templateId": "t0nspur5",
              "userId": "u4k2p9xq"
            }\
            """);

    assertThat(made.status()).isEqualTo(200);
    assertThat(made.body())
        .contains("\"shutdownTimeoutInHours\":null")
        .contains("\"autoSnapshotFrequency\":\"week\"")
        .contains("\"performAutoSnapshot\":true");
  }

  @Test
  void the_terraform_provider_polls_after_a_destroy_until_404() {
    String id = desk.made("");

    RawClient.Bytes destroyed = post("/machines/" + id + "/destroyMachine", TERRAFORM, "");
    RawClient.Bytes soon = get("/machines/getMachinePublic?machineId=" + id, TERRAFORM, "");
    desk.clock.passes(10);
    RawClient.Bytes later = get("/machines/getMachinePublic?machineId=" + id, TERRAFORM, "");

    assertThat(destroyed.status()).isEqualTo(204);
    assertThat(soon.status()).isEqualTo(200);
    assertThat(later.status()).isEqualTo(404);
    assertThat(later.body())
        .isEqualTo(
            "{\"error\":{\"name\":\"Error\",\"status\":404,\"message\":\"Machine not found\"}}");
  }

  @Test
  void a_form_encoded_action_is_taken_as_well() {
    String id = desk.made("");
    desk.clock.passes(270);

    RawClient.Bytes stopped =
        post(
            "/machines/" + id + "/stop",
            GRADIENT + "Content-Type: application/x-www-form-urlencoded\n",
            "machineId=" + id);

    assertThat(stopped.status()).isEqualTo(204);
  }

  private RawClient.Bytes get(String target, String headers, String body) {
    return client.send("GET " + target + " HTTP/1.1\n" + headers, body);
  }

  private RawClient.Bytes post(String target, String headers, String body) {
    return client.send("POST " + target + " HTTP/1.1\n" + headers, body);
  }
}
