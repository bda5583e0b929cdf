package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.sandbox.workspace.MessageView;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole bot against both simulators: only what a person, or an attacker, can do and see. */
class JourneyTest {
  private static final String LINE =
      "/machine create name:trainer-7 type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"";
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
  void a15_two_presses_in_the_same_moment_make_one_machine() {
    MessageView card = asked();

    sandbox.workspace().tampering().atOnce(2, () -> ada.presses(card.ts(), "Create machine"));
    inThread("Accepted");

    assertThat(sandbox.paperspace().creates()).hasSize(1);
  }

  @Test
  void a16_a_press_after_calling_off_makes_nothing() {
    MessageView card = asked();
    ada.presses(card.ts(), "Cancel");
    sees(ada, message -> words(message).contains("Called off"));

    sandbox.workspace().tampering().pressesVersion("ada", card.ts(), 0, "Create machine");

    sees(ada, message -> words(message).contains("changed nothing"));
    assertThat(sandbox.paperspace().creates()).isEmpty();
  }

  @Test
  void a17_the_card_from_before_an_edit_makes_nothing() {
    MessageView old = asked();
    ada.presses(old.ts(), "Edit…");
    OpenForm.awaited(ada);
    ada.forms().submits(Map.of("Name", "trainer-8"));
    assertThat(ada.forms().top().orElseThrow().drawn()).contains("Create trainer-8?");

    ada.presses(old.ts(), "Create machine");

    sees(ada, message -> words(message).contains("changed nothing"));
    assertThat(sandbox.paperspace().creates()).isEmpty();
  }

  @Test
  void a18_a_button_of_an_older_card_of_the_same_message_does_nothing() {
    ada.presses(asked().ts(), "Create machine");
    MessageView root = sees(ada, message -> message.controls().contains("Stop machine"));
    stopped(root.ts());
    int before = find(ada, "ml", JourneyTest::saysChanged).size();

    sandbox
        .workspace()
        .tampering()
        .pressesVersion("ada", root.ts(), root.version(), "Stop machine");

    await().atMost(SOON).until(() -> find(ada, "ml", JourneyTest::saysChanged).size() > before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "R-2222:1:-", "garbage", "R-ZZZZ:9999999999999999999:0000000000000000"})
  void a19_a_button_with_another_value_makes_nothing(String value) {
    MessageView card = asked();

    sandbox.workspace().tampering().pressesWithValue("ada", card.ts(), "Create machine", value);

    sees(ada, message -> words(message).contains("nothing was done"));
    assertThat(sandbox.paperspace().creates()).isEmpty();
  }

  @Test
  void a19_a_form_with_another_target_changes_nothing() {
    ada.types("ml", LINE.replace("trainer-7", "forged").replace(" size:100", ""));
    OpenForm.awaited(ada);
    ada.forms().fills("Disk (GB)", "100");

    sandbox
        .workspace()
        .tampering()
        .submitsChanged("ada", view -> view.put("private_metadata", "R-2222:1:-"));
    asked(); // what is asked for after it is answered; the forged form would have been before

    assertThat(find(ada, "ml", message -> words(message).contains("Create forged?"))).isEmpty();
  }

  @Test
  void another_persons_private_card_is_not_his_to_press() {
    MessageView card = asked();

    sandbox.workspace().tampering().pressesVersion("grace", card.ts(), 0, "Create machine");

    sees(
        sandbox.workspace().person("grace"),
        message -> words(message).contains("who asked for it, can do this"));
    assertThat(sandbox.paperspace().creates()).isEmpty();
  }

  @Test
  void whoever_was_refused_stands_in_the_audit_with_what_he_tried_and_why_not() {
    MessageView card = asked();
    String id = words(card).replaceAll("(?s).*(R-[2-9A-Z]{4,8}).*", "$1");
    sandbox.workspace().tampering().pressesVersion("grace", card.ts(), 0, "Create machine");
    sees(
        sandbox.workspace().person("grace"),
        message -> words(message).contains("who asked for it, can do this"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              ada.types("ml", "/machine audit " + id);
              assertThat(words(sees(ada, message -> words(message).contains("Audit of " + id))))
                  .contains("Refused", "press confirm", "M-205", id);
            });
  }

  @Test
  void whoever_may_not_ask_is_told_who_can_and_gets_nothing_to_press() {
    Person person = sandbox.workspace().person("guest");

    person.types("ml", LINE);

    sees(person, message -> words(message).contains("These people can"));
    assertThat(find(person, "ml", message -> message.controls().contains("Create machine")))
        .isEmpty();
  }

  @Test
  void a30_nothing_that_is_typed_mentions_a_channel() {
    ada.types("ml", "/machine show \"<!channel> <@U0GRACE> *bold* `code`\"");

    MessageView answer = sees(ada, message -> words(message).contains("I made no machine"));
    assertThat(answer.rawText()).doesNotContain("<!channel>");
  }

  @Test
  void a_bot_that_is_not_in_the_channel_goes_on_in_a_direct_message() {
    ada.types("random", LINE);
    await()
        .atMost(SOON)
        .until(() -> !find(ada, "random", m -> m.controls().contains("Create machine")).isEmpty());
    MessageView card = find(ada, "random", m -> m.controls().contains("Create machine")).getLast();
    ada.presses(card.ts(), "Create machine");

    await()
        .atMost(SOON)
        .until(
            () ->
                !find(ada, "@", m -> m.thread().isPresent() && words(m).contains("READY"))
                    .isEmpty());
  }

  /** Asks, and asks again when told to try again, as people do on a machine that is very busy. */
  private MessageView asked() {
    Predicate<MessageView> card = message -> message.controls().contains("Create machine");
    int told = 0;
    do {
      ada.types("ml", LINE);
      int before = told;
      sees(ada, message -> card.test(message) || toldToTryAgain() > before);
      told = toldToTryAgain();
    } while (find(ada, "ml", card).isEmpty() && told < 5);
    return sees(ada, card);
  }

  /** Presses what the card shows, again whenever it has changed meanwhile or nobody heard it. */
  private void stopped(String ts) {
    await()
        .atMost(SOON.multipliedBy(2))
        .pollInterval(Duration.ofSeconds(3))
        .pollDelay(Duration.ZERO)
        .until(
            () -> {
              boolean off = !find(ada, "ml", JourneyTest::isOff).isEmpty();
              if (!off && showsStop(ts)) {
                ada.presses(ts, "Stop machine");
              }
              return off;
            });
  }

  private boolean showsStop(String ts) {
    return !find(ada, "ml", m -> m.ts().equals(ts) && m.controls().contains("Stop machine"))
        .isEmpty();
  }

  private static boolean isOff(MessageView message) {
    return message.thread().isPresent() && words(message).contains("OFF");
  }

  private static boolean saysChanged(MessageView message) {
    return words(message).contains("changed nothing");
  }

  private int toldToTryAgain() {
    return find(ada, "ml", message -> words(message).contains("try again")).size();
  }

  private void inThread(String words) {
    sees(ada, message -> message.thread().isPresent() && words(message).contains(words));
  }

  private static MessageView sees(Person person, Predicate<MessageView> wanted) {
    await().atMost(SOON).until(() -> !find(person, "ml", wanted).isEmpty());
    return find(person, "ml", wanted).getLast();
  }

  private static List<MessageView> find(
      Person person, String place, Predicate<MessageView> wanted) {
    return person.sees(place).stream().filter(wanted).toList();
  }

  private static String words(MessageView message) {
    return String.join(" ", message.lines());
  }
}
