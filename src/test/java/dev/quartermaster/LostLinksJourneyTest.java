package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.sandbox.paperspace.CreateView;
import dev.quartermaster.sandbox.workspace.Links;
import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.sandbox.workspace.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole bot while its links are cut and exchanged at random, between and under what people do.
 * A failed run is played again with {@code -Dseed=…}.
 */
class LostLinksJourneyTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int MACHINES = 6;

  private final long seed = Long.getLong("seed", 20_261_125L);
  private final Random dice = new Random(seed);

  @Test
  void every_accepted_press_makes_one_machine_and_is_told_its_end(@TempDir Path folder) {
    try (var sandbox = Sandbox.open(folder, 60, 0);
        var bot = new Bots.Inside(sandbox)) {
      bot.start();
      Links links = sandbox.workspace().tampering().links();
      Person ada = sandbox.workspace().person("ada");
      for (int number = 1; number <= MACHINES; number++) {
        String name = "lost-" + number;
        String card = card(ada, links, name);
        confirm(ada, links, card);
        misfortune(links);
      }

      await("seed " + seed).atMost(SOON).until(() -> threadsThatEnd(ada) == MACHINES);
      assertThat(sandbox.paperspace().creates())
          .as("seed %d", seed)
          .hasSize(MACHINES)
          .extracting(CreateView::name)
          .doesNotHaveDuplicates();
      assertThat(links.await(2, SOON)).isTrue();
    }
  }

  private void misfortune(Links links) {
    switch (dice.nextInt(5)) {
      case 0 -> links.cut(dice.nextInt(2));
      case 1 -> links.refresh(dice.nextInt(2));
      case 2 -> {
        links.cut(0);
        links.cut(1);
      }
      default -> {
        // A quiet moment.
      }
    }
  }

  /** Asks until the card is there, as people do. */
  private String card(Person ada, Links links, String name) {
    Predicate<MessageView> wanted =
        message -> message.controls().contains("Create machine") && says(message, name);
    await()
        .atMost(SOON)
        .until(
            () -> {
              misfortune(links);
              assertThat(links.await(1, SOON)).isTrue();
              boolean acknowledged =
                  ada.types(
                          "ml",
                          "/machine create name:"
                              + name
                              + " type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"")
                      .isAcked();
              return acknowledged && shows(ada, wanted);
            });
    return ada.sees("ml").stream().filter(wanted).toList().getLast().ts();
  }

  private static boolean shows(Person ada, Predicate<MessageView> wanted) {
    await().atMost(SOON).until(() -> seen(ada, wanted) > 0);
    return true;
  }

  /** Presses until Slack holds it for accepted; a lost acknowledgement looks like a lost press. */
  private void confirm(Person ada, Links links, String card) {
    await()
        .atMost(SOON)
        .until(
            () -> {
              misfortune(links);
              assertThat(links.await(1, SOON)).isTrue();
              return !hasCard(ada, card) || ada.presses(card, "Create machine").isAcked();
            });
  }

  private static long threadsThatEnd(Person ada) {
    return ada.sees("ml").stream()
        .filter(message -> message.thread().isPresent() && says(message, "READY"))
        .map(MessageView::thread)
        .distinct()
        .count();
  }

  private static boolean hasCard(Person ada, String ts) {
    return seen(ada, m -> m.ts().equals(ts) && m.controls().contains("Create machine")) > 0;
  }

  private static long seen(Person person, Predicate<MessageView> wanted) {
    return person.sees("ml").stream().filter(wanted).count();
  }

  private static boolean says(MessageView message, String words) {
    return String.join(" ", message.lines()).contains(words);
  }
}
