package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

/** The page in a real browser, with the whole bot and both simulators behind it. */
final class PageBed implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int SPEED = 60;
  private static final String REST = " type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"";

  final Browser browser = Browser.start();
  final Sandbox sandbox;
  private final Bots.Inside bot;

  PageBed(Path folder) {
    sandbox = Sandbox.open(folder, SPEED, 0);
    bot = new Bots.Inside(sandbox);
    bot.start();
  }

  /** The page as it is when somebody opens it, at a desk and by daylight. */
  void openPage() {
    for (String name : new String[] {"ada", "linus"}) {
      var forms = sandbox.workspace().person(name).forms();
      if (forms.top().isPresent()) {
        forms.closes();
      }
    }
    browser.looks(1440, 900, false);
    browser.open(sandbox.workspace().page().url());
  }

  /** The whole line that makes a machine of this name. */
  static String line(String name) {
    return "/machine create name:" + name + REST;
  }

  /** Creates by a line, and opens the thread. */
  void create(String name, String picture) {
    browser.line(line(name));
    browser.reads("#channel", "Create " + name + "?");
    browser.picture(picture + "-card");
    browser.press("Create machine");
    thread(name);
    browser.picture(picture + "-thread");
  }

  /** Opens the newest thread, which is of this machine. */
  void thread(String name) {
    browser.reads("#channel", "repl");
    browser.pressAt("#channel .replies");
    browser.reads("#thread", name);
  }

  /**
   * Types a line that opens a form, and waits for one that can be sent. On a busy machine it may
   * open too late; then the button that opens it is pressed, as anybody would.
   */
  void form(String line) {
    OpenForm.by(sandbox.workspace().person("ada"), () -> browser.line(line));
    browser.one("#form [type=submit]");
  }

  void complainedOfNothing() {
    assertThat(browser.complaints()).isEmpty();
  }

  /** Waits until the bot was told something of that kind which holds these words. */
  void told(String kind, String words) {
    await()
        .atMost(SOON)
        .until(
            () ->
                sandbox.workspace().history().deliveries().stream()
                    .filter(delivery -> delivery.kind().equals(kind))
                    .anyMatch(delivery -> delivery.body().text().contains(words)));
  }

  @Override
  public void close() {
    browser.close();
    bot.close();
    sandbox.close();
  }
}
