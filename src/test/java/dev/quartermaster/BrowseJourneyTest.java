package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.sandbox.workspace.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking through what there is, in private and shared, through the doors that people use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowseJourneyTest {
  private static final Duration SOON = Duration.ofSeconds(40);

  private Sandbox sandbox;
  private Bots.Inside bot;
  private Person linus;

  @BeforeAll
  void open_the_sandbox(@TempDir Path folder) {
    sandbox = Sandbox.open(folder, 20, 0, ways());
    bot = new Bots.Inside(sandbox);
    bot.start();
    linus = sandbox.workspace().person("linus");
  }

  /** How the bot speaks with the world. */
  Sandbox.Ways ways() {
    return Sandbox.Ways.USUAL;
  }

  @AfterAll
  void close_it() {
    List<String> unhelpful = Refusals.unhelpful(sandbox, "ml");
    bot.close();
    sandbox.close();
    assertThat(unhelpful).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "types, '19 machine types, page 1 of 2.', '$0.18/h'",
    "types p5000, 'One machine type.', '$0.78/h'",
    "templates ubuntu 22, 'One template.', 't0nspur5'",
    "networks, 'private network', 'NY2'",
    "scripts, 'start-up script', 'As Paperspace listed them'",
    "availability type:P5000 region:NY2, 'One answer.', 'P5000 in NY2: available'",
    "availability region:NY2, '5 answers.', 'doesn''t tell whether these are to be had: Air'",
    "cost type:P5000 size:100 for:8h, 'For 8h: $6.24 compute', '= $6.32'",
    "cost type:P5000 size:100 for:soon, 'isn''t a time', 'M-103'",
    "cost size:100, 'Say type and size', 'M-102'",
    "cost type:P50000 size:100, 'P5000', 'M-106'",
    "cost type:P5000 size:100 colour:red, 'colour', 'M-101'"
  })
  void whoever_asks_is_shown_in_private(String words, String head, String detail) {
    linus.types("ml", "/machine " + words);

    MessageView answer =
        sees(linus, message -> words(message).contains(head) && words(message).contains(detail));
    assertThat(answer.onlyYou()).isPresent();
  }

  @Test
  void a_long_list_has_pages_that_turn_in_place() {
    linus.types("ml", "/machine types");
    MessageView first = sees(linus, message -> words(message).contains("page 1 of 2"));

    linus.presses(first.ts(), "Next");

    MessageView second = sees(linus, message -> words(message).contains("page 2 of 2"));
    assertThat(second.ts()).isEqualTo(first.ts());
    assertThat(second.controls()).containsExactly("Back", "Share here");
    assertThat(words(second)).contains("C10");
  }

  @Test
  void what_is_shared_stands_in_the_channel_for_all_with_who_shared_it_and_no_buttons() {
    linus.types("ml", "/machine cost type:P6000 size:50 for:2d");
    MessageView card = sees(linus, message -> words(message).contains("For 2d"));

    linus.presses(card.ts(), "Share here");

    MessageView shared =
        sees(
            sandbox.workspace().person("grace"),
            message -> words(message).contains("For 2d") && words(message).contains("Shared by"));
    assertThat(shared.onlyYou()).isEmpty();
    assertThat(shared.controls()).isEmpty();
    assertThat(shared.rawText()).contains("For 2d", "P6000");
  }

  @Test
  void a_guest_neither_looks_nor_shares() {
    Person guest = sandbox.workspace().person("guest");

    guest.types("ml", "/machine cost type:V100 size:50 for:3d");

    sees(guest, message -> words(message).contains("Only full members"));
    assertThat(guest.sees("ml")).noneMatch(message -> words(message).contains("For 3d"));
  }

  @Test
  void a_page_that_says_something_else_than_we_drew_shows_nothing() {
    linus.types("ml", "/machine types");
    MessageView card = sees(linus, message -> words(message).contains("page 1 of 2"));

    sandbox.workspace().tampering().pressesWithValue("linus", card.ts(), "Next", "types|x|");

    sees(linus, message -> words(message).contains("nothing was done"));
  }

  private static MessageView sees(Person person, Predicate<MessageView> wanted) {
    await().atMost(SOON).until(() -> person.sees("ml").stream().anyMatch(wanted));
    return person.sees("ml").stream().filter(wanted).toList().getLast();
  }

  private static String words(MessageView message) {
    return String.join(" ", message.lines());
  }
}
