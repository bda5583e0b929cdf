package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openqa.selenium.Keys;

/** Forms on the page in a real browser: by mouse, by keys alone, and on a phone. */
@Execution(ExecutionMode.SAME_THREAD)
class PageFormTest {
  @TempDir private static Path folder;
  private static PageBed bed;
  private static Browser browser;

  @BeforeAll
  static void open_the_sandbox_in_a_browser() {
    bed = new PageBed(folder);
    browser = bed.browser;
  }

  @AfterAll
  static void close_all() {
    if (bed != null) {
      bed.close();
    }
  }

  @BeforeEach
  void open_the_page() {
    bed.openPage();
  }

  @AfterEach
  void the_browser_complained_of_nothing() {
    bed.complainedOfNothing();
  }

  @Test
  void a_form_makes_a_machine_and_says_beside_the_field_what_is_wrong() {
    bed.form("/machine create");
    browser.picture("09-form");
    browser.fillIn("Name", "no good!");
    browser.choose("Region", "NY2");
    browser.search("Template", "22.04", "Ubuntu 22.04");
    browser.choose("Machine type", "Air");
    browser.choose("Disk (GB)", "100");
    browser.reads("#form", "Air can't run the Ubuntu template");
    browser.press("Review");
    browser.reads("#form .field[data-block=name] .error", "name");
    browser.focusIsOn("name/name");
    browser.reads("#form .field[data-block=type] .error", "(M-110)");
    browser.picture("11-error");

    browser.choose("Machine type", "P5000");
    browser.reads("#form", "Estimate: about $0.79/h");
    browser.choose("Public IP", "static");
    browser.reads("#form", "$10.00 a month while it is off");
    browser.fillIn("Name", "by-form");
    browser.picture("10-form");
    browser.looks(360, 780, true);
    assertThat(browser.sticksOut()).isFalse();
    browser.picture("10-form-phone-dark");
    browser.looks(1440, 900, false);
    browser.press("Review");
    browser.reads("#form", "Create by-form?");
    browser.picture("12-summary");
    browser.press("Create machine");
    browser.reads("#form", "is on its way");
    browser.pressAt("#form [aria-label=Close]");
    browser.formIsGone();
    browser.reads("#beside .machines", "by-form");
  }

  @Test
  void keys_alone_make_a_machine_by_the_form() {
    browser.focusIsOn("");
    bed.form("/machine create");
    browser.focusIsOn("name/name");
    browser.keys("by-keys", Keys.TAB);
    browser.focusIsOn("preset/preset");
    browser.keys(Keys.TAB);
    browser.focusIsOn("type/type");
    browser.keys("P5000", Keys.TAB);
    browser.keys("East", Keys.TAB);
    browser.focusIsOn("template/template");
    browser.reads("#form", "Templates");
    browser.keys("22.04");
    browser.reads("#form .options", "Ubuntu 22.04");
    browser.keys(Keys.ARROW_DOWN, Keys.ENTER);
    browser.reads("#form", "P5000 in NY2");
    browser.focusIsOn("template/template");
    browser.keys(Keys.TAB);
    browser.keys("100", Keys.TAB);
    browser.reads("#form", "Estimate: about");
    browser.keys(Keys.ARROW_DOWN);
    tabTo("Review");
    browser.keys(Keys.ENTER);
    browser.reads("#form", "Create by-keys?");
    tabTo("Create machine");
    browser.keys(Keys.ENTER);
    browser.reads("#form", "is on its way");
    browser.keys(Keys.ESCAPE);
    browser.formIsGone();
    browser.focusIsOn("");
    browser.reads("#beside .machines", "by-keys");
  }

  @Test
  void somebody_new_is_named_in_a_form_on_top() {
    bed.form("/machine create name:for-nora type:P5000 region:NY2 template:\"Ubuntu 22.04\"");
    browser.press("New user…");
    browser.fillIn("New user's first name", "Nora");
    browser.fillIn("New user's last name", "Ullmann");
    browser.fillIn("New user's e-mail", "nora@example.com");
    browser.picture("13-new-user");
    browser.press("Use this person");
    browser.reads("#form", "somebody new, Nora Ullmann");
    assertThat(browser.field("Name").getDomProperty("value")).isEqualTo("for-nora");
    browser.pressAt("#form [aria-label=Close]");
    browser.formIsGone();
  }

  @Test
  void edit_on_the_card_opens_the_same_form_with_what_stands() {
    browser.line(PageBed.line("to-edit"));
    browser.reads("#channel", "Create to-edit?");
    browser.press("Edit…");
    browser.reads("#form h2", "Create a machine");
    assertThat(browser.field("Name").getDomProperty("value")).isEqualTo("to-edit");
    assertThat(browser.field("Template").getDomProperty("value")).contains("Ubuntu 22.04");
    browser.pressAt("#form [aria-label=Close]");
    browser.formIsGone();
  }

  @Test
  void everything_can_be_done_at_the_width_of_a_phone() {
    browser.looks(360, 740, false);
    browser.open(bed.sandbox.workspace().page().url());
    fits("60-phone");
    browser.pressAt("[aria-label=Channels]");
    browser.reads("#sidebar", "Ada Marlow");
    fits("61-phone-channels");
    browser.pressAt("#sidebar [data-control=C0ML]");
    browser.line(PageBed.line("by-phone"));
    browser.reads("#channel", "Create by-phone?");
    fits("62-phone-card");
    browser.press("Create machine");
    bed.thread("by-phone");
    browser.reads("#thread", "READY");
    fits("63-phone-thread");
    browser.pressAt("[aria-label='Close thread']");
    browser.press("Simulator");
    browser.reads("#beside .machines", "by-phone");
    fits("64-phone-simulator");
    browser.pressAt("[aria-label='Close simulator']");
    bed.form("/machine create");
    fits("65-phone-form");
    browser.pressAt("#form [aria-label=Close]");
    browser.formIsGone();
  }

  @Test
  void what_was_entered_stays_while_the_bot_redraws_and_pushes_forms() {
    try (var page = new HostilePage(bed.sandbox)) {
      page.open(List.of("first"), () -> browser.line("/machine whoami"));
      browser.reads("#form", "<b>Go</b>");
      String id = bed.sandbox.workspace().person("ada").forms().top().orElseThrow().id();
      page.show("views.update", "view_id", id, Forms.every("Hint one"));
      browser.reads("#form .hint", "Hint one");
      browser.fillIn("Name", "typed");
      browser.search("Owner", "gra", "Grace Okafor");
      browser.fillIn("Count", "12");
      page.show("views.update", "view_id", id, Forms.every("Hint two"));
      browser.reads("#form .hint", "Hint two");
      assertThat(browser.field("Name").getDomProperty("value")).isEqualTo("typed");
      assertThat(browser.field("Owner").getDomProperty("value")).isEqualTo("Grace Okafor");
      browser.picture("50-every-field");
      browser.press("More");
      browser.one("#form");
      bed.told("block_actions", "U0GRACE");
      page.show("views.push", "trigger_id", page.trigger("block_actions"), Forms.pushed());
      browser.reads("#form", "A second form");
      browser.pressAt("#form [aria-label=Back]");
      browser.reads("#form .hint", "Hint two");
      assertThat(browser.field("Name").getDomProperty("value")).isEqualTo("typed");
      browser.pressAt("#form [aria-label=Close]");
      browser.formIsGone();
    }
  }

  private static void fits(String picture) {
    browser.picture(picture);
    assertThat(browser.sticksOut()).as(picture).isFalse();
  }

  private static void tabTo(String button) {
    for (int i = 0; i < 30; i++) {
      browser.keys(Keys.TAB);
      if (browser.asks("return document.activeElement.textContent").equals(button)) {
        return;
      }
    }
    throw new AssertionError("no way by Tab to " + button);
  }
}
