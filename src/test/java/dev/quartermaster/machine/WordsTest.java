package dev.quartermaster.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @Test
  void A34_both_addresses_are_refused_with_what_to_type_instead() {
    Draft draft =
        Account.with(Field.ASSIGN_PUBLIC_IP, "true").with(Field.DYNAMIC_PUBLIC_IP, "true");

    assertThat(words(draft))
        .isEqualTo(
            "assignPublicIp and dynamicPublicIp can't both be set. Use ip:static or ip:dynamic.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10"})
  void A34_windows_on_a_processor_only_type_is_refused_and_the_fitting_types_named(String type) {
    Draft draft = Account.with(Field.TEMPLATE, "Windows 10").with(Field.TYPE, type);

    assertThat(words(draft))
        .isEqualTo(
            type
                + " can't run the Windows template \"Windows 10\". Pick an Ubuntu template, or a"
                + " type that fits: Air, Standard, Pro, Advanced, GPU+, P4000, P5000, P6000,"
                + " V100.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Air", "Standard", "Pro", "Advanced"})
  void A34_ubuntu_on_a_shared_desktop_is_refused_and_the_fitting_types_named(String type) {
    assertThat(words(Account.with(Field.TYPE, type)))
        .startsWith(type + " can't run the Ubuntu template \"Ubuntu 22.04 Server\".")
        .contains("a type that fits: GPU+, P4000, P5000, P6000, V100, C1,");
  }

  @Test
  void A34_a_restore_point_without_snapshot_is_refused() {
    Draft draft =
        Account.with(Field.MARK_AS_RESTORE_POINT, "yes")
            .with(Field.RESTORE_POINT_FREQUENCY, "shutdown");

    assertThat(words(draft))
        .isEqualTo(
            "A restore point needs the initial snapshot: takeInitialSnapshot:yes."
                + " snapshot:restore-on-shutdown sets all three.");
  }

  @Test
  void A34_a_user_id_with_a_new_users_e_mail_is_refused() {
    Draft draft = Account.with(Field.OWNER, "u123abc").with(Field.EMAIL, "new@example.com");

    assertThat(words(draft)).contains("to an existing user or to a new one, not to both");
  }

  @Test
  void an_unknown_template_is_answered_with_the_nearest_labels() {
    assertThat(words(Account.with(Field.TEMPLATE, "Ubunto 22.04 Server")))
        .startsWith(
            "There is no template \"Ubunto 22.04 Server\". Type its label or its id. Nearest:"
                + " \"Ubuntu 22.04 Server\"");
  }

  @Test
  void an_ambiguous_template_is_answered_with_the_candidates_and_their_ids() {
    assertThat(words(Account.with(Field.TEMPLATE, "twin")))
        .isEqualTo(
            "\"twin\" fits more than one template: \"Twin\" (ttwin001), \"Twin\" (ttwin002). Type"
                + " the id of the one you mean.");
  }

  @Test
  void a_taken_e_mail_is_answered_with_the_way_out() {
    Draft draft =
        Account.with(Field.EMAIL, "ana@example.com")
            .with(Field.FIRST_NAME, "Ana")
            .with(Field.LAST_NAME, "Example");

    assertThat(words(draft))
        .isEqualTo("This e-mail already has a Paperspace account. Use owner: instead.");
  }

  @ParameterizedTest
  @CsvSource({
    "type, P500, P5000",
    "region, NY, NY2 for East Coast (NY2)",
    "billing, yearly, hourly or monthly"
  })
  void a_word_that_means_nothing_is_answered_with_words_that_do(
      String key, String typed, String answer) {
    assertThat(words(Account.with(Field.named(key).orElseThrow(), typed))).contains(answer);
  }

  @Test
  void what_somebody_typed_is_cut_and_its_unseen_characters_are_shown() {
    assertThat(Quoted.shown("a\u202Eb\u200Bc\nd\uD800")).isEqualTo("a�b�c�d�");
    assertThat(Quoted.shown("x".repeat(41))).isEqualTo("x".repeat(39) + "…");
    assertThat(Quoted.shown("x".repeat(40))).isEqualTo("x".repeat(40));
    assertThat(words(Account.with(Field.TYPE, "\u202E" + "y".repeat(500))))
        .startsWith("\"�" + "y".repeat(38) + "…\" isn't a machine type");
  }

  private static String words(Draft draft) {
    Checked checked = Rules.check(draft, Account.KNOWN);

    assertThat(RulesTest.violations(checked)).hasSize(1);
    return RulesTest.violations(checked).getFirst().words();
  }
}
