package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * Ten minutes by a moved clock in which links are cut, exchanged, struck deaf and refused at
 * random: what Slack holds for accepted is told, and nothing is acted on twice. A failed run is
 * played again with {@code -Dseed=…}.
 */
class LinkLossTest {
  private static final Duration STEP = Duration.ofMillis(250);
  private static final int STEPS = 2_400;
  private static final int PINGS_UNTIL_DEAD = 80;

  private final long seed = Long.getLong("seed", 20_261_125L);
  private final Random dice = new Random(seed);
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Set<String> accepted = new HashSet<>();
  private final Map<FakeLinks.Line, Integer> deaf = new HashMap<>();
  private int sent;
  private int lost;
  private int unreachable;

  @Test
  void every_accepted_press_is_told_and_none_is_acted_on_twice() {
    try (var log = new LogLines();
        var bed = new LinkBed(this::receive)) {
      var _ = bed.door.open();
      for (int step = 0; step < STEPS; step++) {
        misfortune(bed);
        press(bed);
        bed.passes(STEP);
      }
      calmAgain(bed);

      await().untilAsserted(() -> assertThat(told).as("seed %d", seed).containsAll(accepted));
      assertThat(received).as("seed %d", seed).doesNotHaveDuplicates().containsAll(accepted);
      assertThat(bed.vitals.now().door()).isEqualTo(new SlackHealth.Door(true, "2 of 2 links up"));
      assertThat(bed.links.up()).hasSize(2);
      assertThat(accepted.size())
          .as(
              "of %d presses, %d lost, %d with no link, %d links",
              sent, lost, unreachable, bed.links.lines.size())
          .isGreaterThan(sent / 2);
      assertThat(lost).as("the drill loses some").isPositive();
      assertThat(unreachable).as("presses while no link was up, of %d", sent).isLessThan(sent / 4);
      assertThat(log.lines()).noneMatch(line -> line.contains("ticket="));
    }
  }

  private Handled receive(Interaction interaction) {
    String value = ((Interaction.Press) interaction).target();
    received.add(value);
    return Handled.later(_ -> told.add(value));
  }

  private void misfortune(LinkBed bed) {
    if (dice.nextInt(200) == 0) {
      bed.links.answers(
          dice.nextBoolean()
              ? FakeLinks.limited(Duration.ofSeconds(5))
              : new WebApi.Called.Unclear<>("SocketTimeoutException"));
    }
    for (FakeLinks.Line line : List.copyOf(bed.links.lines)) {
      if (!line.greeted && !line.over && dice.nextInt(10) > 0) {
        line.greet();
      }
    }
    for (FakeLinks.Line line : bed.links.up()) {
      int fate = dice.nextInt(480);
      if (deaf.merge(line, fate == 0 ? 1 : 0, (was, one) -> was > 0 ? was + 1 : one)
          > PINGS_UNTIL_DEAD) {
        line.breaks();
      } else if (fate < 6) {
        line.breaks();
      } else if (fate < 10) {
        line.brings("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
      }
    }
  }

  private void press(LinkBed bed) {
    List<FakeLinks.Line> up = bed.links.up();
    sent++;
    if (up.isEmpty()) {
      unreachable++;
      return;
    }
    String value = "press-" + sent;
    var line = up.get(dice.nextInt(up.size()));
    if (deaf.getOrDefault(line, 0) > 0) {
      lost++;
      return;
    }
    boolean cutBeforeAck = dice.nextInt(100) == 0;
    line.over = cutBeforeAck;
    deliver(bed, line, value);
    if (cutBeforeAck) {
      lost++;
      line.over = false;
      line.breaks();
    }
    if (dice.nextInt(10) == 0 && !bed.links.up().isEmpty()) {
      deliver(bed, bed.links.up().getFirst(), value);
    }
  }

  private void deliver(LinkBed bed, FakeLinks.Line line, String value) {
    line.brings(bed.press("envelope of " + value, value));
    var heard = bed.next();
    assertThat(heard.envelope()).isEqualTo("envelope of " + value);
    if (heard.arrived()) {
      accepted.add(value);
    }
  }

  private static void calmAgain(LinkBed bed) {
    for (int step = 0; step < 240; step++) {
      List<FakeLinks.Line> waiting = new ArrayList<>(bed.links.lines);
      waiting.removeIf(line -> line.greeted || line.over);
      waiting.forEach(FakeLinks.Line::greet);
      bed.passes(STEP);
    }
  }
}
