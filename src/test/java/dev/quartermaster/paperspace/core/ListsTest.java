package dev.quartermaster.paperspace.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.EmailAddress;
import dev.quartermaster.machine.Network;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Region;
import dev.quartermaster.machine.Script;
import dev.quartermaster.machine.Template;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The account's templates, networks, scripts and users, as documented. */
class ListsTest {
  @Test
  void templates_are_listed_the_teams_own_too() throws Exception {
    var body =
        """
        [{"id":"t123abc","name":"paperspace/t123abc","label":"Windows 10","os":"Windows 10 (Server)",
          "dtCreated":"2018-01-01T00:00:00.000Z"},
         {"id":"tq7yum2","name":"tq7yum2","label":null,"os":null,"teamId":"te1","userId":null,
          "region":"West Coast (CA1)"}]
        """;
    try (var api = new Api().answers(200, body)) {
      assertThat(api.client().templates())
          .isEqualTo(
              new Reading.Read<>(
                  List.of(
                      new Template(
                          new CloudId.Template("t123abc"),
                          Optional.of("Windows 10"),
                          "Windows 10 (Server)",
                          Optional.empty()),
                      new Template(
                          new CloudId.Template("tq7yum2"),
                          Optional.empty(),
                          "",
                          Optional.of(Region.CA1)))));
      assertThat(api.received().getTarget()).isEqualTo("/templates/getTemplates");
    }
  }

  @Test
  void networks_are_listed_with_their_region() throws Exception {
    var body =
        """
        [{"id":"n123abc","name":"main","region":"East Coast (NY2)","network":"10.64.21.0",
          "netmask":"255.255.255.0","teamId":"te1"}]
        """;
    try (var api = new Api().answers(200, body)) {
      assertThat(api.client().networks())
          .isEqualTo(
              new Reading.Read<>(
                  List.of(
                      new Network(
                          new CloudId.Network("n123abc"), "main", Optional.of(Region.NY2)))));
      assertThat(api.received().getTarget()).isEqualTo("/networks/getNetworks");
    }
  }

  @Test
  void scripts_are_listed() throws Exception {
    var body =
        """
        [{"id":"sc123abc","ownerType":"user","ownerId":"u456def","name":"setup","isEnabled":true},
         {"id":"sc124abc","name":"old","isEnabled":false}]
        """;
    try (var api = new Api().answers(200, body)) {
      assertThat(api.client().scripts())
          .isEqualTo(
              new Reading.Read<>(
                  List.of(
                      new Script(new CloudId.Script("sc123abc"), "setup", true),
                      new Script(new CloudId.Script("sc124abc"), "old", false))));
      assertThat(api.received().getTarget()).isEqualTo("/scripts/getScripts");
    }
  }

  @Test
  void users_are_listed() throws Exception {
    var body =
        """
        [{"id":"u123abc","email":"Ada@Example.com","firstname":"Ada","lastname":"L"},
         {"id":"u124abc","email":"?","firstname":null}]
        """;
    try (var api = new Api().answers(200, body)) {
      assertThat(api.client().users())
          .isEqualTo(
              new Reading.Read<>(
                  List.of(
                      new CloudUser(
                          new CloudId.User("u123abc"),
                          Optional.of(new EmailAddress("ada@example.com")),
                          "Ada",
                          "L"),
                      new CloudUser(new CloudId.User("u124abc"), Optional.empty(), "", ""))));
      assertThat(api.received().getTarget()).isEqualTo("/users/getUsers");
    }
  }
}
