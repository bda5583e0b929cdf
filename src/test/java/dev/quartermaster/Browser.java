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
import org.openqa.selenium.logging.LogEntry;

/** A real browser on the page, and what a person does in it. */
final class Browser implements AutoCloseable {
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
  static Browser start() {
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
  void looks(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  void open(URI page) {
    driver.get("about:blank");
    driver.get(page.toString());
    one("#line");
  }

  /** Types into what this selector finds, and sends it with Enter. */
  void line(String words) {
    one("#line").sendKeys(words, Keys.ENTER);
  }

  /** The one thing that this selector finds and that can be seen, as soon as it is there. */
  WebElement one(String css) {
    return seen(By.cssSelector(css));
  }

  /** The newest visible button with these words. */
  WebElement button(String words) {
    return seen(By.xpath("//button[normalize-space(.)=" + quoted(words) + "]"));
  }

  /** Presses the newest button with these words, wherever it is. */
  void press(String words) {
    press(By.xpath("//button[normalize-space(.)=" + quoted(words) + "]"));
  }

  /** Presses the newest thing that this selector finds. */
  void pressAt(String css) {
    press(By.cssSelector(css));
  }

  private void press(By which) {
    await()
        .atMost(SOON)
        .ignoreExceptionsInstanceOf(WebDriverException.class)
        .until(
            () -> {
              seen(which).click();
              return true;
            });
  }

  private WebElement seen(By which) {
    await()
        .atMost(SOON)
        .ignoreExceptionsInstanceOf(StaleElementReferenceException.class)
        .until(() -> driver.findElements(which).stream().anyMatch(WebElement::isDisplayed));
    return driver.findElements(which).stream()
        .filter(WebElement::isDisplayed)
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  /** Fills a field, named by its label. */
  void fillIn(String label, String words) {
    WebElement field = field(label);
    field.clear();
    field.sendKeys(words);
  }

  /** Picks an option of a plain menu. */
  void choose(String label, String option) {
    field(label)
        .findElement(By.xpath("./option[contains(normalize-space(.)," + quoted(option) + ")]"))
        .click();
  }

  /** Types into a searched menu and takes the first that is offered. */
  void search(String label, String words, String option) {
    WebElement field = field(label);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
    WebElement offered =
        seen(By.xpath("//li[@role='option'][contains(normalize-space(.)," + quoted(option) + ")]"));
    offered.click();
  }

  WebElement field(String label) {
    String id =
        seen(By.xpath(
                "//dialog[@open]//label[starts-with(normalize-space(.)," + quoted(label) + ")]"))
            .getDomAttribute("for");
    return driver.findElement(By.id(Objects.requireNonNull(id)));
  }

  /** Waits until these words can be read in what the selector finds. */
  void reads(String css, String words) {
    await()
        .atMost(SOON)
        .ignoreExceptionsInstanceOf(WebDriverException.class)
        .until(
            () ->
                driver.findElements(By.cssSelector(css)).stream()
                    .anyMatch(found -> found.getText().contains(words)));
  }

  /** Waits until what the selector finds holds these words, seen or scrolled away. */
  void holds(String css, String words) {
    String script =
        "return document.querySelector(arguments[0]).textContent.includes(arguments[1])";
    await().atMost(SOON).until(() -> Boolean.TRUE.equals(asks(script, css, words)));
  }

  /** Waits until no form is open. */
  void formIsGone() {
    await().atMost(SOON).until(() -> driver.findElements(By.cssSelector("#form[open]")).isEmpty());
  }

  /** What a script in the page answers. */
  Object asks(String script, Object... arguments) {
    return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
  }

  /** Keeps a picture of what can be seen. */
  Path picture(String name) {
    try {
      Files.createDirectories(PICTURES);
      Path file = PICTURES.resolve(name + ".png");
      return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException("keeping the picture " + name, e);
    }
  }

  /** What the browser itself complained of since the last call. */
  List<String> complaints() {
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
