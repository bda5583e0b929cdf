package dev.quartermaster.sandbox.paperspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Updates, scripts, access and delegations. */
class ChangesTest {
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void an_update_answers_204_without_a_body_and_changes_what_it_names() {
    String id = desk.made("");

    Desk.Answer answer =
        desk.post(
            "/machines/" + id + "/updateMachinePublic",
            """
            {"machineId":"%s","machineName":"renamed","shutdownTimeoutInHours":null,
             "shutdownTimeoutForces":true,"performAutoSnapshot":true,
             "autoSnapshotFrequency":"week","autoSnapshotSaveCount":4}\
            """
                .formatted(id));

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.text()).isEmpty();
    JsonNode shown = desk.show(id).json();
    assertThat(shown.path("name").asString()).isEqualTo("renamed");
    assertThat(shown.path("shutdownTimeoutInHours").isNull()).isTrue();
    assertThat(shown.path("shutdownTimeoutForces").booleanValue()).isTrue();
    assertThat(shown.path("performAutoSnapshot").booleanValue()).isTrue();
    assertThat(shown.path("autoSnapshotFrequency").asString()).isEqualTo("week");
    assertThat(shown.path("autoSnapshotSaveCount").intValue()).isEqualTo(4);
  }

  @Test
  void an_update_of_an_unknown_machine_is_400_with_404_inside() {
    Desk.Answer answer = desk.post("/machines/psnone/updateMachinePublic", "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text())
        .isEqualTo("{\"error\":{\"name\":\"Error\",\"status\":404,\"message\":\"Not found\"}}");
  }

  @Test
  void a_static_ip_can_be_added_but_its_type_cannot_be_changed() {
    String bare = desk.made("");
    String dynamic = desk.made("\"dynamicPublicIp\":true");

    Desk.Answer added = update(bare, "{\"assignPublicIp\":true}");
    Desk.Answer turned = update(dynamic, "{\"assignPublicIp\":true}");
    Desk.Answer turnedBack = update(bare, "{\"dynamicPublicIp\":true}");
    Desk.Answer both = update(bare, "{\"dynamicPublicIp\":true,\"assignPublicIp\":true}");

    assertThat(added.status()).isEqualTo(204);
    assertThat(desk.show(bare).at("/publicIpAddress")).startsWith("203.0.113.");
    assertThat(turned.status()).isEqualTo(400);
    assertThat(turnedBack.status()).isEqualTo(400);
    assertThat(both.status()).isEqualTo(400);
  }

  @Test
  void an_added_ip_stays_through_the_states_that_follow() {
    String id = desk.made("");
    update(id, "{\"assignPublicIp\":true}");
    String ip = desk.show(id).at("/publicIpAddress");

    desk.clock.passes(270);

    assertThat(desk.state(id)).isEqualTo("ready");
    assertThat(desk.show(id).at("/events/0/state")).isEqualTo("done");
    assertThat(ip).startsWith("203.0.113.");
  }

  @Test
  void a_script_is_made_shown_read_and_destroyed() {
    Desk.Answer made =
        desk.post(
            "/scripts/createScript",
            """
            {"scriptName":"hello","scriptText":"#!/bin/bash\\necho \\"hi\\"\\n",
             "scriptDescription":"greets","runOnce":true}\
            """);
    String id = made.at("/id");
    String machine = desk.made("\"scriptId\":\"" + id + "\"");

    assertThat(made.status()).isEqualTo(200);
    assertThat(made.json().path("runOnce").booleanValue()).isTrue();
    assertThat(made.json().path("isEnabled").booleanValue()).isTrue();
    assertThat(desk.get("/scripts/getScripts?name=hello").at("/0/id")).isEqualTo(id);
    assertThat(desk.get("/scripts/getScriptText?scriptId=" + id).text())
        .isEqualTo("\"#!/bin/bash\\necho \\\"hi\\\"\\n\"");
    Desk.Answer shown = desk.get("/scripts/getScript?scriptId=" + id);
    assertThat(shown.at("/machines/0/machineId")).isEqualTo(machine);
    assertThat(shown.json().at("/machines/0/dtLastRun").isNull()).isTrue();
    Desk.Answer destroyed = desk.post("/scripts/" + id + "/destroy");
    assertThat(destroyed.status()).isEqualTo(204);
    assertThat(desk.get("/scripts/getScript?scriptId=" + id).status()).isEqualTo(404);
  }

  @Test
  void a_script_file_comes_as_multipart_with_the_rest_in_the_query() {
    String body =
        """
        --xYz\r
        Content-Disposition: form-data; name="file"; filename="up.sh"\r
        Content-Type: application/x-sh\r
        \r
        #!/bin/bash
        echo up\r
        --xYz--\r
        """;

    Desk.Answer made =
        desk.send(
            desk.request("/scripts/createScript?scriptName=up&isEnabled=false&runOnce=true")
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=xYz")
                .POST(BodyPublishers.ofString(body)));

    assertThat(made.status()).isEqualTo(200);
    assertThat(made.json().path("isEnabled").booleanValue()).isFalse();
    assertThat(made.json().path("runOnce").booleanValue()).isTrue();
    assertThat(desk.get("/scripts/getScriptText?scriptId=" + made.at("/id")).text())
        .isEqualTo("\"#!/bin/bash\\necho up\"");
  }

  @Test
  void a_multipart_body_that_is_broken_is_refused() {
    Desk.Answer answer =
        desk.send(
            desk.request("/scripts/createScript?scriptName=up")
                .header("Content-Type", "multipart/form-data; boundary=xYz")
                .POST(BodyPublishers.ofString("--xYz\r\nnothing")));

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void a_script_needs_a_name_of_its_own_and_one_text_of_16_kilobytes_at_most() {
    String text = "#".repeat(Script.MAX_BYTES);

    assertThat(script("{\"scriptText\":\"x\"}").status()).isEqualTo(400);
    assertThat(script("{\"scriptName\":\"a\"}").status()).isEqualTo(400);
    assertThat(script("{\"scriptName\":\"a\",\"scriptText\":\"x\",\"scriptFile\":\"y\"}").status())
        .isEqualTo(400);
    assertThat(
            script("{\"scriptName\":\"install-docker\",\"scriptText\":\"x\"}").at("/error/message"))
        .contains("already exists");
    assertThat(script("{\"scriptName\":\"b\",\"scriptText\":\"" + text + "x\"}").status())
        .isEqualTo(400);
    assertThat(script("{\"scriptName\":\"b\",\"scriptText\":\"" + text + "\"}").status())
        .isEqualTo(200);
  }

  @Test
  void access_can_be_set_by_post_and_by_get() {
    String id = desk.made("");

    Desk.Answer posted =
        desk.post(
            "/machines/" + id + "/setMachineAccess",
            "{\"machineId\":\"%s\",\"userId\":\"u7m3q1zd\",\"enableAccess\":true}".formatted(id));
    Desk.Answer got = desk.get("/machines/" + id + "/setMachineAccessPublic?userId=u7m3q1zd");
    Desk.Answer unknown =
        desk.post("/machines/" + id + "/setMachineAccess", "{\"userId\":\"unone\"}");

    assertThat(posted.status()).isEqualTo(200);
    assertThat(got.status()).isEqualTo(200);
    assertThat(unknown.status()).isEqualTo(400);
  }

  @Test
  void a_delegation_is_an_array_with_one_entry_for_each_machine() {
    String one = desk.made("");
    String two = desk.made("");

    Desk.Answer answer =
        desk.post(
            "/resourceDelegations/create",
            "{\"machine\":{\"ids\":[\"%s\",\"%s\"]}}".formatted(one, two));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().size()).isEqualTo(2);
    assertThat(answer.json().at("/0/id").isNumber()).isTrue();
    assertThat(desk.post("/resourceDelegations/create", "{}").status()).isEqualTo(400);
    assertThat(
            desk.post("/resourceDelegations/create", "{\"machine\":{\"ids\":[\"psno\"]}}").status())
        .isEqualTo(400);
  }

  private Desk.Answer update(String id, String body) {
    return desk.post("/machines/" + id + "/updateMachinePublic", body);
  }

  private Desk.Answer script(String body) {
    return desk.post("/scripts/createScript", body);
  }
}
