package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openqa.selenium.Keys;

/** The page in a real browser, with the whole bot behind it: what a person does and reads. */
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageTest {
  private static final String REST = " type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"";

  /** What can be read of the last of the hostile texts. */
  private static final String LAST = "<body onload=pwned\\x3d1>";

  /** Puts each line into the composer and sends it, as typing and Enter do. */
  private static final String TYPE =
      """
      const line = document.getElementById("line");
      for (const words of arguments[0]) {
        line.value = words;
        line.dispatchEvent(new Event("input"));
        line.form.requestSubmit();
      }
      """;

  /** Counts what no text may ever become. */
  private static final String FOREIGN =
      """
      return document.querySelectorAll("body script, iframe, svg, img, style, math, object, embed").length
        + [...document.querySelectorAll("a")].filter((link) => !/^(https?|mailto):/.test(link.href)
            && link.getAttribute("href") !== "#line").length
        + [...document.querySelectorAll("*")].filter((node) => node.getAttributeNames()
            .some((name) => name.startsWith("on"))).length;
      """;

  @TempDir private static Path folder;
  private static Sandbox sandbox;
  private static Bots.Inside bot;
  private static Browser browser;

  @BeforeAll
  static void open_the_sandbox_in_a_browser() {
    browser = Browser.start();
    sandbox = Sandbox.open(folder, 60, 0);
    bot = new Bots.Inside(sandbox);
    bot.start();
  }

  @AfterAll
  static void close_all() {
    if (browser != null) {
      browser.close();
    }
    if (bot != null) {
      bot.close();
      sandbox.close();
    }
  }

  @BeforeEach
  void open_the_page() {
    browser.looks(1440, 900, false);
    browser.open(sandbox.workspace().page().url());
  }

  @AfterEach
  void the_browser_complained_of_nothing() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @Order(1) // in an empty workspace: these are the pictures of the README
  void a_line_makes_a_machine_and_its_address_is_read_in_the_thread() {
    browser.picture("01-empty");
    browser.one("#line").sendKeys("/machine create ");
    browser.reads(".hints", "template:");
    browser.picture("01-line");
    browser.one("#line").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    create("trainer-7");
    browser.reads("#thread", "READY");
    browser.reads("#beside .machines", "ready");
    browser.picture("05-ready");
    browser.looks(1440, 900, true);
    browser.picture("05-ready-dark");
    browser.looks(390, 844, false);
    browser.pressAt("[aria-label='Close simulator']");
    browser.picture("05-ready-phone");
  }

  @Test
  void a_form_makes_a_machine_and_says_beside_the_field_what_is_wrong() {
    browser.line("/machine create");
    browser.fillIn("Name", "no good!");
    browser.choose("Machine type", "P5000");
    browser.choose("Region", "NY2");
    browser.choose("Disk (GB)", "100");
    browser.search("Template", "22.04", "Ubuntu 22.04");
    browser.press("Review");
    browser.reads("#form .field[data-block=name] .error", "name");
    assertThat(browser.asks("return document.activeElement.dataset.control"))
        .isEqualTo("name/name");
    browser.picture("11-error");

    browser.fillIn("Name", "by-form");
    browser.picture("10-form");
    browser.looks(390, 844, true);
    browser.picture("10-form-phone-dark");
    browser.looks(1440, 900, false);
    browser.press("Review");
    browser.reads("#channel", "Create by-form?");
    browser.formIsGone();
    browser.press("Create machine");
    browser.reads("#beside .machines", "by-form");
  }

  @Test
  void whoever_is_no_admin_is_told_who_is() {
    browser.press("LVLinus Valemember");
    browser.reads("[aria-pressed=true]", "Linus Vale");
    browser.line("/machine create name:x" + REST);
    browser.reads("#channel", "These people can");
    browser.picture("20-refused");
  }

  @Test
  void an_unclear_answer_is_looked_into_and_told() {
    browser.press("Answer lost, machine made");
    browser.one(".switch[data-control=LOST_AFTER][aria-checked=true]");
    create("lost-one");
    browser.reads("#thread", "No clear answer");
    browser.reads("#thread", "READY");
    browser.picture("30-unclear");
  }

  @Test
  void destroying_asks_for_the_name() {
    create("doomed");
    browser.reads("#thread", "READY");
    browser.press("Destroy…");
    browser.fillIn("Type the machine's name", "wrong");
    browser.press("Destroy machine");
    browser.reads("#form .error", "doomed");
    browser.picture("40-destroy");
    browser.fillIn("Type the machine's name", "doomed");
    browser.press("Destroy machine");
    browser.formIsGone();
    browser.reads("#thread", "DESTROYED");
    browser.picture("41-destroyed");
  }

  @Test
  void what_was_entered_stays_while_the_bot_redraws_and_pushes_forms() {
    try (var page = new HostilePage(sandbox)) {
      page.open(List.of("first"), () -> browser.line("/machine whoami"));
      browser.reads("#form", "<b>Go</b>");
      String id = sandbox.workspace().person("ada").forms().top().orElseThrow().id();
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
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  sandbox
                      .workspace()
                      .history()
                      .deliveries()
                      .getLast()
                      .body()
                      .text()
                      .contains("U0GRACE"));
      page.show("views.push", "trigger_id", page.trigger("block_actions"), Forms.pushed());
      browser.reads("#form", "A second form");
      browser.pressAt("#form [aria-label=Back]");
      browser.reads("#form .hint", "Hint two");
      assertThat(browser.field("Name").getDomProperty("value")).isEqualTo("typed");
      browser.pressAt("#form [aria-label=Close]");
      browser.formIsGone();
    }
  }

  @Test
  void a55_two_hundred_hostile_texts_in_every_field_run_nothing() {
    List<String> words = HostileWords.all();
    assertThat(words).hasSize(200).allMatch(each -> each.length() <= 75);
    try (var page = new HostilePage(sandbox)) {
      words.forEach(page::machine);
      HostileWords.groups(33).forEach(group -> shown(page, group));
      typed("random", HostileWords.groups(10).map(group -> String.join("\n", group)).toList());
      browser.asks(TYPE, HostileWords.groups(20).map(PageTest::asked).toList());
      browser.holds("#channel", "I made no machine");
      browser.holds("#beside", LAST);
      HostileWords.groups(7).forEach(page::post);
      browser.pressAt("#sidebar [data-control=C0ML]");
      browser.holds("#channel", LAST);
    }

    assertThat(browser.asks("return window.pwned ?? 'untouched'")).isEqualTo("untouched");
    assertThat(browser.asks(FOREIGN)).isEqualTo(0L);
  }

  private static String asked(List<String> words) {
    return "/machine show " + String.join(" ", words).replace('\u2028', ' ');
  }

  /** Writes these lines in a place, each through the composer. */
  private static void typed(String place, List<String> lines) {
    browser.pressAt("#sidebar [data-control$=" + place.toUpperCase(Locale.ROOT) + "]");
    browser.reads("#channel h1", place);
    browser.asks(TYPE, lines);
    browser.holds("#channel", LAST);
  }

  private static void shown(HostilePage page, List<String> words) {
    page.open(words, () -> browser.line("/machine whoami"));
    browser.reads("#form", "<b>Go</b>");
    browser.pressAt("#form [aria-label=Close]");
    browser.formIsGone();
  }

  private static void create(String name) {
    browser.line("/machine create name:" + name + REST);
    browser.reads("#channel", "Create " + name + "?");
    browser.picture(name.equals("trainer-7") ? "02-card" : name + "-card");
    browser.press("Create machine");
    browser.reads("#channel", "repl");
    browser.pressAt("#channel .replies");
    browser.reads("#thread", name);
    browser.picture(name.equals("trainer-7") ? "03-thread" : name + "-thread");
  }
}
