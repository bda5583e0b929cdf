package dev.quartermaster.paperspace.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.SnapshotPlan;
import dev.quartermaster.paperspace.wire.Orders;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a create says on the wire: the API's names, and nothing that was not asked for. */
class CreateBodyTest {
  @Test
  void a_plain_order_says_the_six_required_fields_and_that_it_starts() throws Exception {
    assertThat(sent(Orders.plain()))
        .isEqualTo(
            json(
                """
                {"region":"East Coast (NY2)","machineType":"P4000","size":50,
                 "billingType":"hourly","machineName":"train-01 qm-7k3m9q2x4t8w",
                 "templateId":"t0nspur5","startOnCreate":true}
                """));
  }

  @Test
  void a_full_order_says_every_field() throws Exception {
    assertThat(sent(Orders.everything(PublicIp.STATIC, SnapshotPlan.RESTORE_ON_SHUTDOWN)))
        .isEqualTo(
            json(
                """
                {"region":"Europe (AMS1)","machineType":"GPU+","size":250,
                 "billingType":"monthly","machineName":"train-01 qm-7k3m9q2x4t8w",
                 "templateId":"t0nspur5","assignPublicIp":true,"startOnCreate":false,
                 "networkId":"n123abc","teamId":"te456def","userId":"u123abc",
                 "notificationEmail":"ops@example.com","scriptId":"sc123abc",
                 "takeInitialSnapshot":true,"markSnapshotAsRestorePoint":true,
                 "restorePointFrequency":"shutdown"}
                """));
  }

  @Test
  void a_dynamic_address_and_a_first_snapshot_are_said_alone() throws Exception {
    JsonNode sent = sent(Orders.everything(PublicIp.DYNAMIC, SnapshotPlan.INITIAL));

    assertThat(sent.propertyNames())
        .contains("dynamicPublicIp", "takeInitialSnapshot")
        .doesNotContain("assignPublicIp", "markSnapshotAsRestorePoint", "restorePointFrequency");
    assertThat(sent.get("dynamicPublicIp").booleanValue()).isTrue();
  }

  @Test
  void a_new_user_comes_with_all_four_fields_and_a_long_password() throws Exception {
    JsonNode sent = sent(Orders.forNewUser());

    assertThat(sent.get("email").stringValue()).isEqualTo("ada@example.com");
    assertThat(sent.get("firstName").stringValue()).isEqualTo("Ada \"A\"");
    assertThat(sent.get("lastName").stringValue()).isEqualTo("Lovelace\\Byron");
    assertThat(sent.get("password").stringValue()).matches("[A-Za-z0-9_-]{32}-aA1");
    assertThat(sent.has("userId")).isFalse();
  }

  @Test
  void every_new_user_gets_another_password() throws Exception {
    assertThat(sent(Orders.forNewUser()).get("password"))
        .isNotEqualTo(sent(Orders.forNewUser()).get("password"));
  }

  @Test
  void the_key_goes_into_its_header_and_the_name_of_the_client_is_said() throws Exception {
    try (var api = new Api().answers(201, Orders.ACCEPTED)) {
      api.client().create(Orders.plain(), () -> true);

      var headers = api.received().getHeaders();
      assertThat(headers.get("x-api-key")).isEqualTo(Api.KEY.reveal());
      assertThat(headers.get("User-Agent")).isEqualTo("quartermaster");
      assertThat(headers.get("Content-Type")).isEqualTo("application/json");
    }
  }

  private static JsonNode sent(CreateOrder order) throws IOException, InterruptedException {
    try (var api = new Api().answers(201, Orders.ACCEPTED)) {
      api.client().create(order, () -> true);
      return json(Api.bodyOf(api.received()));
    }
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
