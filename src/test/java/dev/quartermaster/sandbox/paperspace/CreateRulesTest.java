package dev.quartermaster.sandbox.paperspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of a create, with an example that breaks it and one that just passes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreateRulesTest {
  private static final String NEW_USER =
      "\"email\":\"new@example.com\",\"password\":\"s3cret\",\"firstName\":\"N\",\"lastName\":\"W\"";

  private final Desk desk = new Desk();
  private final Desk team = new Desk(Options.defaults().withTeamMode(true));

  @AfterAll
  void close() {
    desk.close();
    team.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          R1  | "templateId":null                                | Missing required parameter `templateId`
          R1  | "size":null                                      | Missing required parameter `size`
          R2  | "size":"50"                                      | Parameter `size` expected to be a number
          R2  | "assignPublicIp":"yes"                           | Parameter `assignPublicIp` expected to be a boolean
          R2  | "machineName":7                                  | Parameter `machineName` expected to be a string
          R3  | "region":"NY2"                                   | region must be one of
          R4  | "machineType":"gpu+"                             | machineType not found
          R4  | "machineType":"A100"                             | machineType not found
          R5  | "size":0                                         | size must be a positive number
          R5  | "size":-50                                       | size must be a positive number
          R6  | "billingType":"yearly"                           | billingType must be monthly or hourly
          R8  | "templateId":"tzzzzzz"                           | templateId not found
          R9  | "assignPublicIp":true,"dynamicPublicIp":true     | can't both be true
          R10 | "userId":"u7m3q1zd","email":"a@example.com"      | userId can't be given together
          R10 | "userId":"u7m3q1zd","lastName":"A"               | userId can't be given together
          R11 | "email":"a@example.com","firstName":"A"          | a new user needs email, password
          R13 | "teamId":"teother1"                              | teamId not found
          R16 | "markSnapshotAsRestorePoint":true,"restorePointFrequency":"shutdown" | requires takeInitialSnapshot
          R17 | "markSnapshotAsRestorePoint":true,"takeInitialSnapshot":true         | requires restorePointFrequency
          R18 | "restorePointFrequency":"daily"                  | must be shutdown
          R20 | "templateId":"twin10pp"                          | can't be used with machine types C1 to C10
          R21 | "machineType":"Air"                              | can't be used with Air
          R22 | "networkId":"nzzzzzz"                            | networkId not found
          R22 | "networkId":"n2ca1def"                           | network is in another region
          R23 | "scriptId":"sczzzzz"                             | scriptId not found
          R23 | "scriptId":"sc3winrm"                            | bash is for Linux
          R24 | "templateId":"tq5r8team","region":"Europe (AMS1)" | not available in this region
          """)
  void a_broken_rule_is_refused_with_400_and_a_clear_text(String rule, String fields, String text) {
    Desk.Answer answer = desk.create(Desk.order(fields));

    assertThat(answer.status()).as(rule).isEqualTo(400);
    assertThat(answer.at("/error/name")).isEqualTo("Error");
    assertThat(answer.json().at("/error/status").intValue()).isEqualTo(400);
    assertThat(answer.at("/error/message")).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"size\":60",
        "\"size\":50.5",
        "\"machineName\":\"  \"",
        "\"machineType\":\"C10\"",
        "\"billingType\":\"monthly\"",
        "\"assignPublicIp\":true,\"dynamicPublicIp\":false",
        "\"assignPublicIp\":false,\"dynamicPublicIp\":false",
        "\"userId\":\"u7m3q1zd\"",
        "\"teamId\":\"te7k2mq9x\"",
        "\"restorePointFrequency\":\"shutdown\"",
        "\"markSnapshotAsRestorePoint\":true,\"takeInitialSnapshot\":true,"
            + "\"restorePointFrequency\":\"shutdown\"",
        "\"templateId\":\"twin10pp\",\"machineType\":\"Air\",\"scriptId\":\"sc3winrm\"",
        "\"templateId\":\"t9taj00e\",\"machineType\":\"Pro\"",
        "\"networkId\":\"n1ny2abc\"",
        "\"scriptId\":\"sc1docker\"",
        "\"templateId\":\"tq5r8team\"",
        "\"notificationEmail\":\"bob\"",
        "\"networkId\":null,\"userId\":null,\"email\":null",
        "\"enableNvlink\":true,\"somethingElse\":{\"a\":[1]}"
      })
  void what_just_keeps_the_rules_is_made(String fields) {
    assertThat(desk.create(Desk.order(fields)).status()).isEqualTo(201);
  }

  @Test
  void a_new_user_is_made_before_the_machine_and_owns_it() {
    String order = Desk.order(NEW_USER);

    Desk.Answer made = desk.create(order);

    Desk.Answer users = desk.get("/users/getUsers?email=new%40example.com");
    assertThat(users.at("/0/id")).isEqualTo(made.at("/userId")).startsWith("u");
    assertThat(users.at("/0/firstname")).isEqualTo("N");
    assertThat(made.text()).doesNotContain("s3cret");
    Desk.Answer again = desk.create(order.replace("new@", "New@"));
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.at("/error/message")).contains("already belongs to an account");
  }

  @Test
  void a_members_key_may_not_create() {
    Desk.Answer answer =
        desk.send(
            desk.keyless(Desk.CREATE)
                .header("X-API-KEY", Options.MEMBER_KEY)
                .POST(BodyPublishers.ofString(Desk.order(""))));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/error/message")).contains("account administrator");
  }

  @Test
  void in_team_mode_the_team_and_a_user_must_be_named() {
    assertThat(team.create(Desk.order("\"userId\":\"u7m3q1zd\"")).at("/error/message"))
        .contains("teamId is required");
    assertThat(team.create(Desk.order("\"teamId\":\"te7k2mq9x\"")).at("/error/message"))
        .contains("needs a userId or a new user");
    assertThat(
            team.create(Desk.order("\"teamId\":\"te7k2mq9x\",\"userId\":\"u7m3q1zd\""))
                .at("/teamId"))
        .isEqualTo("te7k2mq9x");
  }
}
