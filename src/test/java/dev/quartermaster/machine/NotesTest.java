package dev.quartermaster.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {
  private static final Draft QUIET = Account.with(Field.IP, "dynamic");

  @Test
  void a_usual_machine_has_no_notes() {
    assertThat(notes(QUIET)).isEmpty();
  }

  @Test
  void R19_notes_a_frequency_without_restore_point() {
    assertThat(notes(QUIET.with(Field.RESTORE_POINT_FREQUENCY, "shutdown")))
        .containsExactly(
            "restorePointFrequency does nothing without a restore point and is left out."
                + " snapshot:restore-on-shutdown sets all three.");
  }

  @Test
  void R19_is_silent_with_a_restore_point() {
    Draft draft =
        QUIET
            .with(Field.SNAPSHOT, "restore-on-shutdown")
            .with(Field.RESTORE_POINT_FREQUENCY, "shutdown");

    assertThat(notes(draft)).isEmpty();
  }

  @Test
  void R26_notes_what_waits_for_the_first_start() {
    Draft draft =
        QUIET.with(Field.START, "no").with(Field.SCRIPT, "install").with(Field.SNAPSHOT, "initial");

    assertThat(notes(draft))
        .containsExactly(
            "The machine will be off once it is made; its disk is billed all the same. Its dynamic"
                + " IP and start-up script and first snapshot will come with its first start.");
  }

  @Test
  void R26_is_silent_for_a_machine_that_starts() {
    assertThat(notes(QUIET.with(Field.START, "yes"))).isEmpty();
  }

  @Test
  void monthly_billing_is_noted() {
    assertThat(notes(QUIET.with(Field.BILLING, "monthly")))
        .singleElement()
        .asString()
        .contains("whether it runs or not");
  }

  @Test
  void a_server_template_without_public_address_is_noted() {
    assertThat(notes(Account.complete()))
        .singleElement()
        .asString()
        .contains("\"Ubuntu 22.04 Server\" is a server template")
        .contains("ip:dynamic");
  }

  @Test
  void a_windows_server_is_reached_without_one() {
    assertThat(notes(Account.with(Field.TEMPLATE, "Windows Server 2019"))).isEmpty();
  }

  @Test
  void a_script_that_is_switched_off_is_noted() {
    assertThat(notes(QUIET.with(Field.SCRIPT, "old")))
        .singleElement()
        .asString()
        .contains("\"old\" is switched off");
  }

  private static List<String> notes(Draft draft) {
    return RulesTest.valid(Rules.check(draft, Account.KNOWN)).notes();
  }
}
