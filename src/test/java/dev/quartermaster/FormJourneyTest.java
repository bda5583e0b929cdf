package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.sandbox.paperspace.FaultKind;
import dev.quartermaster.sandbox.workspace.Fault;
import dev.quartermaster.sandbox.workspace.Forms;
import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.sandbox.workspace.ModalView;
import dev.quartermaster.sandbox.workspace.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making a machine by the form, through the doors that people use. */
class FormJourneyTest {
  private static final Duration SOON = Duration.ofSeconds(40);

  @TempDir private Path folder;
  private Sandbox sandbox;
  private Bots.Inside bot;
  private Person ada;

  @BeforeEach
  void open_the_sandbox() {
    sandbox = Sandbox.open(folder, 20, 0, ways());
    bot = new Bots.Inside(sandbox);
    bot.start();
    ada = sandbox.workspace().person("ada");
  }

  /** How the bot speaks with the world. */
  Sandbox.Ways ways() {
    return Sandbox.Ways.USUAL;
  }

  @AfterEach
  void close_it() {
    List<String> unhelpful = Refusals.unhelpful(sandbox, "ml");
    bot.close();
    sandbox.close();
    assertThat(unhelpful).isEmpty();
  }

  @Test
  void a_machine_is_made_by_the_form_alone_without_another_card() {
    Forms forms = opened("/machine create");

    forms.fills("Name", "trainer-7");
    forms.fills("Machine type", "P5000");
    forms.fills("Region", "East Coast (NY2)");
    drawn("Estimate: pick");
    forms.fills("Disk (GB)", "100");
    drawn("Estimate: about $0.79/h");
    forms.fills("Template", "Ubuntu 22.04 Server (t0nspur5)");
    forms.fills("Public IP", "dynamic");
    forms.submits();
    ModalView summary = top();
    assertThat(summary.submit()).isEqualTo("Create machine");
    assertThat(summary.drawn())
        .contains("Create trainer-7?", "P5000, 100 GB disk", "Ubuntu 22.04", "dynamic IP", "$0.79");
    forms.submits();

    assertThat(top().drawn()).contains("is on its way");
    sees(ada, message -> message.thread().isPresent() && words(message).contains("READY"));
    assertThat(sandbox.paperspace().creates()).hasSize(1);
  }

  @Test
  void what_was_typed_inline_is_filled_in() {
    opened("/machine create name:trainer-7 type:p5000 region:\"East Coast (NY2)\" size:100GB");

    assertThat(top().drawn())
        .contains("trainer-7", "P5000 · 16 GB GPU · $0.78/h", "East Coast (NY2)", "100 GB")
        .contains("Estimate: about $0.79/h");
  }

  @Test
  void a_choice_changes_price_rules_and_choices_and_keeps_what_was_typed() {
    Forms forms = opened("/machine create type:P5000 region:NY2 size:50 template:\"Windows 10\"");
    forms.fills("Name", "trainer-7");
    assertThat(forms.suggestions("Template", "")).anyMatch(label -> label.contains("Windows 10"));

    forms.fills("Machine type", "C5");

    drawn("C5 can't run the Windows template");
    assertThat(top().drawn()).contains("(M-110)", "about $0.09/h", "trainer-7");
    assertThat(forms.suggestions("Template", ""))
        .isNotEmpty()
        .noneMatch(label -> label.contains("Windows"));
  }

  @Test
  void a_broken_rule_stands_beside_its_field_with_its_code_and_nothing_is_sent() {
    Forms forms = opened("/machine create type:C5 region:NY2 size:50 template:\"Windows 10\"");

    forms.submits(Map.of("Name", "trainer-7"));

    assertThat(top().errors().get("type")).contains("can't run the Windows template", "(M-110)");
    assertThat(sandbox.paperspace().creates()).isEmpty();
  }

  @Test
  void back_leads_from_the_summary_to_the_form_with_everything_still_in_it() {
    Forms forms =
        opened("/machine create type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"");
    forms.submits(Map.of("Name", "trainer-7"));

    forms.presses("Back");
    await().atMost(SOON).until(() -> top().submit().equals("Review"));
    assertThat(top().drawn()).contains("trainer-7", "Ubuntu 22.04");
    forms.submits(Map.of("Name", "trainer-8"));

    assertThat(top().drawn()).contains("Create trainer-8?");
  }

  @Test
  void somebody_new_is_named_in_a_form_of_its_own_and_nobody_types_a_password() {
    Forms forms =
        opened("/machine create name:trainer-7 type:P5000 region:NY2 template:\"Ubuntu 22.04\"");
    forms.fills("Disk (GB)", "100");
    forms.presses("New user…");
    await().atMost(SOON).until(() -> forms.stack().size() == 2);
    assertThat(top().controls()).noneMatch(label -> label.contains("assword"));

    forms.submits(
        Map.of(
            "New user's first name", "Nora",
            "New user's last name", "Ullmann",
            "New user's e-mail", "nora@example.com"));
    drawn("somebody new, Nora Ullmann, nora@example.com");
    assertThat(top().drawn()).contains("trainer-7", "100 GB");
    forms.submits();

    assertThat(top().drawn()).contains("new account for Nora · Ullmann, nora@example.com");
  }

  @Test
  void an_owner_is_found_by_typing_among_the_teams_people() {
    Forms forms = opened("/machine create");

    await().atMost(SOON).until(() -> !forms.suggestions("Owner", "okaf").isEmpty());
    assertThat(forms.suggestions("Owner", "okaf"))
        .containsExactly("Ben Okafor · ben@example.com (u9x4w2rt)");
  }

  @Test
  void the_rest_of_the_fields_is_one_press_away() {
    Forms forms = opened("/machine create name:trainer-7");

    forms.presses("More options…");

    await().atMost(SOON).until(() -> top().controls().contains("Billing"));
    assertThat(top().controls())
        .contains("Private network", "Start-up script", "Snapshot", "Tell by e-mail", "Start now");
    assertThat(top().drawn()).contains("trainer-7");
  }

  @Test
  void edit_on_the_card_opens_the_same_form_with_what_stands() {
    ada.types(
        "ml",
        "/machine create name:trainer-7 type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"");
    MessageView card = sees(ada, message -> message.controls().contains("Edit…"));

    ada.presses(card.ts(), "Edit…");

    OpenForm.awaited(ada);
    assertThat(top().drawn()).contains("trainer-7", "Ubuntu 22.04", "100 GB");
  }

  @Test
  void what_opens_too_late_is_one_press_away_with_what_was_typed() {
    sandbox.workspace().faults().times(1, "views.open", new Fault.Refusing("expired_trigger_id"));
    ada.types("ml", "/machine create name:trainer-7");
    MessageView late = sees(ada, message -> words(message).contains("M-304"));

    ada.presses(late.ts(), "Open form");

    OpenForm.awaited(ada);
    assertThat(top().drawn()).contains("trainer-7");
  }

  @Test
  void whoever_may_not_ask_is_told_so_in_the_form_that_was_opening() {
    Person guest = sandbox.workspace().person("guest");

    guest.types("ml", "/machine create");

    await()
        .atMost(SOON)
        .until(() -> guest.forms().top().map(ModalView::drawn).orElse("").contains("M-208"));
    assertThat(guest.forms().top().orElseThrow().submit()).isEmpty();
  }

  @Test
  void change_on_a_failed_request_opens_the_form_with_what_failed_as_a_wish_of_its_own() {
    sandbox
        .paperspace()
        .inject(dev.quartermaster.sandbox.paperspace.Fault.once(FaultKind.SOLD_OUT));
    ada.types(
        "ml",
        "/machine create name:trainer-7 type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"");
    ada.presses(
        sees(ada, message -> message.controls().contains("Create machine")).ts(), "Create machine");
    MessageView failed = sees(ada, message -> message.controls().contains("Change…"));

    ada.presses(failed.ts(), "Change…");
    OpenForm.awaited(ada);
    assertThat(top().drawn()).contains("trainer-7", "P5000", "Ubuntu 22.04");
    ada.forms().fills("Machine type", "P6000");
    ada.forms().submits();
    ada.forms().submits();

    sees(ada, message -> message.thread().isPresent() && words(message).contains("READY"));
    assertThat(sandbox.paperspace().creates()).hasSize(1);
  }

  @Test
  void a_summary_that_is_sent_twice_makes_one_machine() {
    Forms forms =
        opened("/machine create type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"");
    forms.submits(Map.of("Name", "trainer-7"));

    sandbox.workspace().tampering().atOnce(2, () -> ada.forms().submits());

    sees(ada, message -> message.thread().isPresent() && words(message).contains("Accepted"));
    assertThat(sandbox.paperspace().creates()).hasSize(1);
  }

  private Forms opened(String line) {
    ada.types("ml", line);
    return OpenForm.awaited(ada);
  }

  private void drawn(String words) {
    await().atMost(SOON).until(() -> top().drawn().contains(words));
  }

  private ModalView top() {
    return ada.forms().top().orElseThrow();
  }

  private static MessageView sees(Person person, Predicate<MessageView> wanted) {
    await().atMost(SOON).until(() -> person.sees("ml").stream().anyMatch(wanted));
    return person.sees("ml").stream().filter(wanted).toList().getLast();
  }

  private static String words(MessageView message) {
    return String.join(" ", message.lines());
  }
}
