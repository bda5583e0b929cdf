package dev.quartermaster;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.config.PaperspaceSettings.Api;
import dev.quartermaster.sandbox.workspace.Delivery;
import dev.quartermaster.sandbox.workspace.Gesture;
import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.sandbox.workspace.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process, killed with signal 9 at every named point, and started again. */
class CrashTest {
  static final String NAME = "trainer-7";
  private static final double SPEED = 60;

  /** A bot that comes back is found again at its port; links have tests of their own. */
  private static final Sandbox.Ways OVER_HTTP = new Sandbox.Ways(Api.CORE, Door.HTTP);

  private static final int AT_ONCE = 6;

  /** Killed with the intent on disk and no byte sent: nobody can know, so it is not sent again. */
  private static final Set<String> NOTHING_SENT = Set.of("after Intended", "before the first byte");

  /** Reached before a press is on disk, so that nothing goes on by itself. */
  private static final Set<String> NOT_CONFIRMED =
      Set.of("before Opened", "after Opened", "before Quoted", "after Quoted", "before Confirmed");

  /** Reached beside the sending, not before or after it. */
  private static final Set<String> OF_THE_TELLER =
      Set.of("before post", "after post", "before reply", "after reply");

  private static final String READY = "READY";
  private static final String NOT_FOUND = "Not found in";
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final String LINE =
      "/machine create name:" + NAME + " type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"";

  @TempDir private Path folder;

  @Test
  void killed_anywhere_it_creates_once_and_tells_the_end() throws Exception {
    try (var executor = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<String>> lives =
          KillPoints.NAMES.stream().<Callable<String>>map(point -> () -> live(point)).toList();
      List<String> wrong = new ArrayList<>();
      for (Future<String> life : executor.invokeAll(lives)) {
        wrong.add(life.get());
      }
      assertThat(wrong).allMatch(String::isEmpty);
    }
  }

  /** A life with one death: empty when all promises were kept, else what was broken. */
  private String live(String point) throws Exception {
    Path home = Files.createDirectories(folder.resolve(point.replace(' ', '-')));
    try (Sandbox sandbox = Sandbox.open(home, SPEED, 0, OVER_HTTP)) {
      Person ada = sandbox.workspace().person("ada");
      try {
        return live(point, home, sandbox, ada);
      } catch (ConditionTimeoutException e) {
        String seen = ada.sees("ml").stream().map(CrashTest::text).collect(joining("\n"));
        String log = Files.readString(home.resolve("bot.log"));
        throw new AssertionError("killed " + point + "; seen:\n" + seen + "\nlog:\n" + log, e);
      }
    }
  }

  private static String live(String point, Path home, Sandbox sandbox, Person ada)
      throws Exception {
    int port = FreePort.find();
    int died = killed(point, start(sandbox, home, port, point), ada);
    Process second = start(sandbox, home, port, "");
    try {
      return died == 137 ? afterwards(sandbox, second, ada, point) : point + ": exit code " + died;
    } finally {
      second.destroyForcibly().waitFor();
    }
  }

  /** The exit code of a bot that dies by its own hand. */
  private static int killed(String point, Process doomed, Person ada) throws InterruptedException {
    try {
      askAndConfirm(ada, doomed);
      await(point).atMost(LONGEST).until(() -> !doomed.isAlive());
      return doomed.exitValue();
    } finally {
      doomed.destroyForcibly().waitFor();
    }
  }

  /**
   * Whoever got no card, or no answer to his press, asks again, as people do; the end must be told,
   * and be true: one machine that is ready, or none where the intent was on disk and no byte was
   * sent. The one who tells dies at any moment of the one who sends, so there either end is right,
   * if it is true.
   */
  private static String afterwards(Sandbox sandbox, Process second, Person ada, String point) {
    if (NOT_CONFIRMED.contains(point)) {
      askAndConfirm(ada, second);
    }
    await(point).atMost(LONGEST).until(() -> told(ada, READY) || told(ada, NOT_FOUND));
    List<String> sent =
        sandbox.paperspace().creates().stream().map(create -> create.name()).toList();
    long alive =
        sandbox.paperspace().machines().stream().filter(m -> !m.state().equals("gone")).count();
    int expected = told(ada, READY) ? 1 : 0;
    boolean possible =
        OF_THE_TELLER.contains(point) || expected == (NOTHING_SENT.contains(point) ? 0 : 1);
    return possible && sent.size() == expected && alive == expected
        ? ""
        : point + ": told ready " + expected + ", creates " + sent + ", machines " + alive;
  }

  private static boolean told(Person ada, String end) {
    return seen(ada, m -> m.thread().isPresent() && text(m).contains(end)).isPresent();
  }

  /** Types the line, and presses the private card that comes of it, unless the bot dies first. */
  private static void askAndConfirm(Person ada, Process bot) {
    int lines = 0;
    while (!asked(ada, bot) && bot.isAlive()) {
      assertThat(++lines).as("lines that were answered by no card").isLessThan(5);
    }
    int presses = 0;
    while (!pressed(ada, bot) && bot.isAlive()) {
      assertThat(++presses).as("presses that were asked for again").isLessThan(5);
    }
  }

  /** Whether a press was taken, and not answered by words alone, such as to try again. */
  private static boolean pressed(Person ada, Process bot) {
    List<String> before = stamps(ada);
    untilHeard(bot, () -> card(ada).map(card -> ada.presses(card.ts(), "Create machine")));
    await("an answer to the press")
        .atMost(LONGEST)
        .until(() -> card(ada).isEmpty() || !stamps(ada).equals(before) || !bot.isAlive());
    return card(ada).isEmpty() || !toldToTryAgain(ada);
  }

  private static boolean toldToTryAgain(Person ada) {
    return text(ada.sees("ml").getLast()).contains("try again");
  }

  /**
   * Whether a card comes of one line. What was heard is answered; the answer may be that something,
   * the rights for example, can't be read just now, and then people ask again.
   */
  private static boolean asked(Person ada, Process bot) {
    Optional<String> card = card(ada).map(MessageView::ts);
    List<String> before = stamps(ada);
    untilHeard(bot, () -> Optional.of(ada.types("ml", LINE)));
    await("an answer").atMost(LONGEST).until(() -> !stamps(ada).equals(before) || !bot.isAlive());
    return !card(ada).map(MessageView::ts).equals(card);
  }

  private static List<String> stamps(Person ada) {
    return ada.sees("ml").stream().map(MessageView::ts).toList();
  }

  /**
   * A bot that has just started may need more than Slack's 3 s: people see that, and do it again.
   */
  private static void untilHeard(Process bot, Supplier<Optional<Gesture>> gesture) {
    await("to be heard")
        .atMost(LONGEST)
        .ignoreExceptionsMatching(CrashTest::cardIsGone)
        .until(() -> gesture.get().map(CrashTest::heard).orElse(true) || !bot.isAlive());
  }

  /** Heard after all, a moment before the repeated press. */
  private static boolean cardIsGone(Throwable thrown) {
    return thrown instanceof IllegalArgumentException;
  }

  private static boolean heard(Gesture gesture) {
    return gesture instanceof Gesture.Sent(var delivery)
        && delivery.outcome() instanceof Delivery.Outcome.Acked;
  }

  private static Optional<MessageView> card(Person ada) {
    return seen(ada, message -> message.controls().contains("Create machine"));
  }

  private static Optional<MessageView> seen(Person ada, Predicate<MessageView> wanted) {
    return ada.sees("ml").stream().filter(wanted).reduce((_, last) -> last);
  }

  private static String text(MessageView message) {
    return String.join(" ", message.lines());
  }

  private static Process start(Sandbox sandbox, Path home, int port, String point)
      throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DoomedBot.class.getName(),
            sandbox.settingsFile(port).toString(),
            sandbox.edges().pace().origin().toString(),
            Double.toString(SPEED),
            point);
    builder.environment().putAll(sandbox.secrets());
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("bot.log").toFile()))
            .start();
    sandbox.road().connect(port);
    await("a bot that listens").atMost(LONGEST).until(() -> listens(port) || !process.isAlive());
    return process;
  }

  private static boolean listens(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }
}
