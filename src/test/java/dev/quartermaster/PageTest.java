package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
  @Order(1) // in an empty workspace: these are the pictures of the README
  void a_line_makes_a_machine_and_its_address_is_read_in_the_thread() {
    browser.picture("01-empty");
    browser.one("#line").sendKeys("/machine create ");
    browser.reads(".hints", "template:");
    browser.picture("01-line");
    browser.one("#line").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    bed.create("trainer-7", "02");
    browser.reads("#thread", "READY");
    browser.reads("#beside .machines", "ready");
    browser.reads("#beside .clock", "60× faster");
    browser.picture("05-ready");
    browser.looks(1440, 900, true);
    browser.picture("05-ready-dark");
    browser.looks(360, 780, false);
    browser.pressAt("[aria-label='Close simulator']");
    assertThat(browser.sticksOut()).isFalse();
    browser.picture("05-ready-phone");
  }

  @Test
  void whoever_is_no_admin_is_told_who_is() {
    browser.press("LVLinus Valemember");
    browser.reads("[aria-pressed=true]", "Linus Vale");
    browser.line("/machine freeze reason:\"I would rather\"");
    browser.reads("#channel", "These people can");
    browser.picture("20-refused");
  }

  @Test
  void an_unclear_answer_is_looked_into_and_told() {
    browser.press("Answer lost, machine made");
    browser.one(".switch[data-control=LOST_AFTER][aria-checked=true]");
    bed.create("lost-one", "30");
    browser.reads("#thread", "No clear answer");
    browser.reads("#thread", "READY");
    browser.picture("30-unclear");
  }

  @Test
  void destroying_asks_for_the_name() {
    bed.create("doomed", "40");
    browser.reads("#thread", "READY");
    browser.reads("#thread", "Destroy…"); // else the newest such button is still another machine's
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
  void what_there_is_to_pick_from_is_read_in_pages_and_shared() {
    browser.line("/machine types");
    browser.reads("#channel", "page 1 of 2");
    browser.press("Next");
    browser.reads("#channel", "page 2 of 2");
    browser.press("Share here");
    browser.reads("#channel", "Shared by");
    browser.picture("45-types");
  }

  @Test
  void a55_two_hundred_hostile_texts_in_every_field_run_nothing() {
    List<String> words = HostileWords.all();
    assertThat(words).hasSize(200).allMatch(each -> each.length() <= 75);
    try (var page = new HostilePage(bed.sandbox)) {
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
}
