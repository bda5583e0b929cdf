package dev.quartermaster.sandbox.paperspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.sandbox.paperspace.Options.Capacity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, filters and the smaller reads. */
class ReadsTest {
  private static final String NY2 = "East%20Coast%20(NY2)";

  private final Desk desk =
      new Desk(
          Options.defaults()
              .withCapacity(
                  List.of(
                      new Capacity("East Coast (NY2)", "P4000", 1),
                      new Capacity("West Coast (CA1)", "V100", 0))));

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_list_has_machines_oldest_first_without_events() {
    List<String> ids = IntStream.range(0, 3).mapToObj(_ -> desk.made("")).toList();

    Desk.Answer list = desk.get("/machines/getMachines");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.json().findValuesAsString("id")).isEqualTo(ids);
    assertThat(list.json().get(0).has("events")).isFalse();
  }

  @Test
  void limit_and_skip_cut_out_a_page() {
    List<String> ids = IntStream.range(0, 5).mapToObj(_ -> desk.made("")).toList();

    assertThat(desk.get("/machines/getMachines?limit=2&skip=2").json().findValuesAsString("id"))
        .isEqualTo(ids.subList(2, 4));
    assertThat(desk.get("/machines/getMachines?limit=2&skip=4").json().findValuesAsString("id"))
        .isEqualTo(ids.subList(4, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "name=other%20box, 1",
    "name=Other%20box, 0",
    "state=ready, 2",
    "cpus=4, 2",
    "publicIpAddress=null, 1",
    "networkId=null, 2",
    "performAutoSnapshot=false, 2",
    "ram=8589934592&name=other%20box, 1",
    "dynamicPublicIp=true, 2",
    "id=ps1, 2",
    "machineId=ps1, 0"
  })
  void filters_match_exactly_and_unknown_ones_are_ignored(String query, int found) {
    desk.made("\"assignPublicIp\":true");
    desk.made("\"machineName\":\"other box\"");
    desk.clock.passes(270);

    assertThat(desk.get("/machines/getMachines?" + query).json().size()).isEqualTo(found);
  }

  @Test
  void members_see_their_own_machines_only() {
    String own = desk.made("\"userId\":\"" + NewAccount.MEMBER + "\"");
    String other = desk.made("");

    Desk.Answer list =
        desk.send(
            desk.keyless("/machines/getMachines").header("x-api-key", Options.MEMBER_KEY).GET());
    Desk.Answer show =
        desk.send(
            desk.keyless("/machines/getMachinePublic?machineId=" + other)
                .header("x-api-key", Options.MEMBER_KEY)
                .GET());

    assertThat(list.json().findValuesAsString("id")).containsExactly(own);
    assertThat(show.status()).isEqualTo(404);
  }

  @Test
  void availability_follows_what_runs() {
    String path = "/machines/getAvailability?region=" + NY2 + "&machineType=P4000";
    assertThat(desk.get(path).text()).isEqualTo("{\"available\":true}");

    String id = desk.made("\"machineType\":\"P4000\"");
    assertThat(desk.get(path).text()).isEqualTo("{\"available\":false}");

    desk.clock.passes(270);
    desk.post("/machines/" + id + "/stop");
    desk.clock.passes(20);
    assertThat(desk.get(path).text()).isEqualTo("{\"available\":true}");
  }

  @Test
  void a_create_beyond_the_capacity_ends_off_with_the_reason_in_an_event() {
    String order = "\"machineType\":\"V100\",\"region\":\"West Coast (CA1)\"";

    Desk.Answer answer = desk.create(Desk.order(order));
    desk.clock.passes(150);

    assertThat(answer.status()).isEqualTo(201);
    Desk.Answer shown = desk.show(answer.at("/id"));
    assertThat(shown.at("/state")).isEqualTo("off");
    assertThat(shown.at("/events/0/state")).isEqualTo("error");
    assertThat(shown.at("/events/0/errorMsg")).isEqualTo(MachineEvent.NO_CAPACITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GPU%2B", "GPU+", "GPU%20"})
  void the_type_with_a_plus_is_understood_in_each_spelling(String type) {
    assertThat(desk.get("/machines/getAvailability?region=" + NY2 + "&machineType=" + type).text())
        .isEqualTo("{\"available\":true}");
  }

  @Test
  void availability_of_unknown_places_and_types_is_refused() {
    assertThat(desk.get("/machines/getAvailability?region=NY2&machineType=V100").status())
        .isEqualTo(400);
    assertThat(desk.get("/machines/getAvailability?region=" + NY2).status()).isEqualTo(400);
  }

  @Test
  void utilization_counts_the_seconds_of_the_month_with_rates_as_text() {
    String id = desk.made("\"machineType\":\"GPU+\",\"size\":100");
    desk.clock.passes(1000);
    desk.post("/machines/" + id + "/stop");
    desk.clock.passes(1000);

    Desk.Answer used =
        desk.get("/machines/getUtilization?machineId=" + id + "&billingMonth=2026-03");

    assertThat(used.at("/machineId")).isEqualTo(id);
    assertThat(used.json().at("/utilization/secondsUsed").doubleValue()).isEqualTo(1020.0);
    assertThat(used.at("/utilization/hourlyRate")).isEqualTo("0.45");
    assertThat(used.json().at("/storageUtilization/secondsUsed").doubleValue()).isEqualTo(2000.0);
    assertThat(used.at("/storageUtilization/monthlyRate")).isEqualTo("7.00");
    assertThat(used.at("/storageUtilization/billingMonth")).isEqualTo("2026-03");
  }

  @Test
  void utilization_wants_a_month_and_a_known_machine() {
    String id = desk.made("");

    assertThat(
            desk.get("/machines/getUtilization?machineId=" + id + "&billingMonth=2017-8").status())
        .isEqualTo(400);
    Desk.Answer unknown =
        desk.get("/machines/getUtilization?machineId=psnone&billingMonth=2026-03");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.at("/error/message")).isEqualTo("Machine not found");
  }

  @Test
  void templates_have_labels_or_null_and_team_owned_ones_a_region() {
    Desk.Answer all = desk.get("/templates/getTemplates");
    Desk.Answer ubuntu = desk.get("/templates/getTemplates?id=t0nspur5");
    Desk.Answer unlabelled = desk.get("/templates/getTemplates?label=null");
    Desk.Answer owned = desk.get("/templates/getTemplates?region=East%20Coast%20(NY2)");

    assertThat(all.json().size()).isEqualTo(9);
    assertThat(ubuntu.at("/0/label")).isEqualTo("Ubuntu 22.04 Server");
    assertThat(ubuntu.at("/0/name")).isEqualTo("paperspace/t0nspur5");
    assertThat(ubuntu.json().get(0).has("teamId")).isFalse();
    assertThat(unlabelled.json().findValuesAsString("id")).containsExactly("t9taj00e");
    assertThat(owned.at("/0/name")).isEqualTo(owned.at("/0/id"));
    assertThat(owned.json().at("/0/userId").isNull()).isTrue();
  }

  @Test
  void networks_and_users_have_the_documented_fields() {
    Desk.Answer network = desk.get("/networks/getNetworks?name=office-ny");
    Desk.Answer user = desk.get("/users/getUsers?firstname=Ada");

    assertThat(network.json().get(0).propertyNames())
        .containsExactly("id", "name", "region", "dtCreated", "network", "netmask", "teamId");
    assertThat(user.json().get(0).propertyNames())
        .containsExactly("id", "email", "firstname", "lastname", "dtCreated", "teamId");
    assertThat(desk.get("/networks/getNetworks").json().findValuesAsString("region"))
        .containsExactlyElementsOf(Catalogue.REGIONS);
  }
}
