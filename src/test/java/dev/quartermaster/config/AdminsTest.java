package dev.quartermaster.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminsTest {
  @TempDir Path folder;
  private SettingsDesk desk;

  @BeforeEach
  void sit_down() {
    desk = new SettingsDesk(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marker: keep",
        "access:",
        "access: {}",
        "access: {admins: }",
        "access: {admins: {users: []}}",
        "access: {admins: {users: , groups: [], workspace_admins: false}}"
      })
  void A11_with_nobody_as_admin_nothing_starts(String access) {
    assertThat(desk.complaints(slack() + access))
        .singleElement()
        .asString()
        .contains("access.admins: nobody is an admin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"users: [W0123ABCD]", "groups: [S0123ABCD]", "workspace_admins: true"})
  void A11_any_one_of_the_three_will_do(String admins) {
    assertThat(desk.read(slack() + "access: {admins: {" + admins + "}}"))
        .isInstanceOf(SettingsResult.Valid.class);
  }

  @Test
  void A11_an_admin_list_under_a_misspelt_key_is_no_admin_list() {
    assertThat(desk.complaints(slack() + "access: {admin: {users: [U0123ABCD]}}"))
        .anyMatch(line -> line.contains("nobody is an admin"))
        .anyMatch(line -> line.contains("access.admin: unknown key, did you mean admins?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'*'",
        "'U*'",
        "alice",
        "'@alice'",
        "alice@example.com",
        "u0123abcd",
        "'U0123ABCD,U1'",
        "U01",
        "S0123ABCD",
        "'U0123 ABCD'",
        "Ü0123ABCD",
        "''",
        "'.*'"
      })
  void A14_an_admin_is_an_id_and_nothing_like_it(String user) {
    assertThat(desk.complaints(slack() + "access: {admins: {users: [" + user + "]}}"))
        .isNotEmpty()
        .allMatch(line -> line.contains("access.admins.users: "))
        .allMatch(line -> line.contains("a person's id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"admins", "'@ops'", "U0123ABCD", "'*'"})
  void A14_a_group_is_an_id_and_nothing_like_it(String group) {
    assertThat(desk.complaints(slack() + "access: {admins: {groups: [" + group + "]}}"))
        .singleElement()
        .asString()
        .contains("access.admins.groups: ", "a user group's id");
  }

  @Test
  void A14_people_are_mapped_by_id_on_both_sides() {
    String access = "access: {admins: {workspace_admins: true}, people: {%s}}";

    assertThat(desk.settings(slack() + access.formatted("U0123ABCD: u12xyz")).access().people())
        .containsExactly(Map.entry("U0123ABCD", "u12xyz"));
    assertThat(desk.complaints(slack() + access.formatted("alice: 'a b'"))).hasSize(2);
  }

  @Test
  void the_examples_ids_are_warned_of() {
    assertThat(desk.warnings(SettingsDesk.ENOUGH.replace("U0123ABCD", "U0EXAMPLE")))
        .containsExactly(
            "quartermaster.yaml:6 access.admins.users: U0EXAMPLE is the example's"
                + " (expected: your own person's id)");
  }

  private static String slack() {
    return SettingsDesk.ENOUGH.substring(0, SettingsDesk.ENOUGH.indexOf("access:"));
  }
}
