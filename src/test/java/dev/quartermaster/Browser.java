package dev.quartermaster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;

/** A real browser on the page, and what a person does in it. */
public final class Browser implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Duration SOON = Duration.ofSeconds(30);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts Chromium with the driver that is installed. Without them a test is skipped, and where
   * {@code CI} is true it fails: there they must be.
   */
  public static Browser start() {
    Optional<Path> browser = onPath("chromium");
    Optional<Path> driver = onPath("chromedriver");
    boolean there = browser.isPresent() && driver.isPresent();
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("CI=true, but chromium or chromedriver is not on the PATH");
    }
    assumeTrue(there, "no chromium and chromedriver: apt-get install chromium chromium-driver");
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    var options = new ChromeOptions();
    options.setBinary(browser.orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--hide-scrollbars",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-GB");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    return new Browser(new ChromeDriver(service, options));
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A window of this size, of a reader who likes it light or dark. */
  public void looks(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  public void open(URI page) {
    driver.get("about:blank");
    driver.get(page.toString());
    one("#line");
  }

  /** Types into what this selector finds, and sends it with Enter. */
  public void line(String words) {
    one("#line").sendKeys(words, Keys.ENTER);
  }

  /** The one thing that this selector finds and that can be seen, as soon as it is there. */
  public WebElement one(String css) {
    return seen(By.cssSelector(css));
  }

  /** The newest visible button with these words. */
  public WebElement button(String words) {
    return seen(By.xpath("//button[normalize-space(.)=" + quoted(words) + "]"));
  }

  /** Presses the newest button with these words, wherever it is. */
  public void press(String words) {
    press(By.xpath("//button[normalize-space(.)=" + quoted(words) + "]"));
  }

  /** Presses the newest thing that this selector finds. */
  public void pressAt(String css) {
    press(By.cssSelector(css));
  }

  private void press(By which) {
    done(() -> seen(which).click());
  }

  /** Tries until it can be done: what is seen may be drawn anew between two looks. */
  private static void done(Runnable act) {
    await()
        .atMost(SOON)
        .ignoreExceptionsInstanceOf(WebDriverException.class)
        .until(
            () -> {
              act.run();
              return true;
            });
  }

  private WebElement seen(By which) {
    await("seen: " + which)
        .atMost(SOON)
        .ignoreExceptionsInstanceOf(StaleElementReferenceException.class)
        .until(() -> driver.findElements(which).stream().anyMatch(WebElement::isDisplayed));
    return driver.findElements(which).stream()
        .filter(WebElement::isDisplayed)
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  /** Fills a field, named by its label. */
  public void fillIn(String label, String words) {
    field(label).sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
  }

  /** Picks an option of a plain menu, or one of a few to mark. */
  public void choose(String label, String option) {
    done(
        () -> {
          WebElement field = field(label);
          String path =
              field.getTagName().equals("select")
                  ? "./option[contains(normalize-space(.)," + quoted(option) + ")]"
                  : ".//label[normalize-space(.)=" + quoted(option) + "]";
          field.findElement(By.xpath(path)).click();
        });
  }

  /** Types into a searched menu and takes the first that is offered. */
  public void search(String label, String words, String option) {
    find(field(label), words, option);
  }

  /** The same in the searched menu that a selector finds. */
  public void find(WebElement menu, String words, String option) {
    menu.sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
    press(By.xpath("//li[@role='option'][contains(normalize-space(.)," + quoted(option) + ")]"));
  }

  /** Presses keys wherever the focus is. */
  public void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Waits until the focus is in the control of that name, or on the button with these words. */
  public void focusIsOn(String name) {
    String script =
        "const here = document.activeElement; return here.dataset.control === arguments[0] ||"
            + " here.closest('.field')?.dataset.block === arguments[0] ||"
            + " here.textContent === arguments[0]";
    await("focus on " + name).atMost(SOON).until(() -> Boolean.TRUE.equals(asks(script, name)));
  }

  /** The field with this label; for a group the element around it. */
  public WebElement field(String label) {
    WebElement named =
        seen(
            By.xpath(
                "//dialog[@open]//*[contains(@class,'label')][starts-with(normalize-space(.),"
                    + quoted(label)
                    + ")]"));
    return Optional.ofNullable(named.getDomAttribute("for"))
        .map(id -> driver.findElement(By.id(id)))
        .orElseGet(
            () ->
                driver.findElement(
                    By.cssSelector("[aria-labelledby='" + named.getDomAttribute("id") + "']")));
  }

  /** Waits until these words can be read in what the selector finds. */
  public void reads(String css, String words) {
    await(css + " reads " + words)
        .atMost(SOON)
        .ignoreExceptionsInstanceOf(WebDriverException.class)
        .until(
            () ->
                driver.findElements(By.cssSelector(css)).stream()
                    .anyMatch(found -> found.getText().contains(words)));
  }

  /** Waits until what the selector finds holds these words, seen or scrolled away. */
  public void holds(String css, String words) {
    String script =
        "return document.querySelector(arguments[0]).textContent.includes(arguments[1])";
    await(css + " holds " + words)
        .atMost(SOON)
        .until(() -> Boolean.TRUE.equals(asks(script, css, words)));
  }

  /** Waits until no form is open. */
  public void formIsGone() {
    await().atMost(SOON).until(() -> driver.findElements(By.cssSelector("#form[open]")).isEmpty());
  }

  /** What a script in the page answers. */
  public Object asks(String script, Object... arguments) {
    return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
  }

  /** Whether anything is wider than the window, or than what it scrolls in. */
  public boolean sticksOut() {
    return Boolean.TRUE.equals(
        asks(
            "return [document.documentElement, ...document.querySelectorAll('.app, .pane, .scroll,"
                + " .form-body, .sidebar, dialog[open], .composer, .message')].some((box) =>"
                + " box.scrollWidth > box.clientWidth + 1)"));
  }

  /** Keeps a picture of what can be seen. */
  public Path picture(String name) {
    try {
      Files.createDirectories(PICTURES);
      Path file = PICTURES.resolve(name + ".png");
      return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException("keeping the picture " + name, e);
    }
  }

  /** What the browser itself complained of since the last call. */
  public List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static String quoted(String words) {
    return words.contains("'") ? "\"" + words + "\"" : "'" + words + "'";
  }
}
