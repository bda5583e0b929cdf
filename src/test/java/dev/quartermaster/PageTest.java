package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The page in a real browser, with the whole bot behind it: what a person does and reads. */
@Execution(ExecutionMode.SAME_THREAD)
class PageTest {
  private static final String REST = " type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"";

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
    browser.open(sandbox.workspace().pageUrl());
  }

  @AfterEach
  void the_browser_complained_of_nothing() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_line_makes_a_machine_and_its_address_is_read_in_the_thread() {
    browser.picture("01-empty");
    create("trainer-7");
    browser.reads("#thread", "READY");
    browser.reads("#beside .machines", "ready");
    browser.picture("05-ready");
    browser.looks(1440, 900, true);
    browser.picture("05-ready-dark");
    browser.looks(390, 844, false);
    browser.picture("05-ready-phone");
  }

  private static void create(String name) {
    browser.line("/machine create name:" + name + REST);
    browser.reads("#channel", "Create " + name + "?");
    browser.picture("02-card");
    browser.press("Create machine");
    browser.reads("#channel", "repl");
    browser.pressAt("#channel .replies");
    browser.reads("#thread", name);
    browser.picture("03-thread");
  }
}
