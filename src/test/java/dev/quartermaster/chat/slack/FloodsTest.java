package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A flood of genuine deliveries is bounded for a person and a workspace, and so is its log. */
class FloodsTest {
  private static final String TEAM = "T0QUARTER";
  private static final Place HERE = new Place("C0ML");
  private static final Limits ROOM_FOR_16 =
      new Limits(64, 512, Set.of(), Duration.ofSeconds(5), Duration.ofSeconds(5), 2, 14);
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong nanos = new AtomicLong();
  private final Floods floods = new Floods(nanos::get);

  @Test
  void a58_a_person_has_a_share_of_200_at_once_and_60_more_a_second_later() {
    assertThat(withinShare("U0ADA", 500)).isEqualTo(200);
    assertThat(floods.isWithinShare(typed("U0BOB"))).isTrue();
    nanos.addAndGet(SECOND);
    assertThat(withinShare("U0ADA", 500)).isEqualTo(60);
  }

  @Test
  void a58_a_workspace_has_a_share_of_1000_at_once_from_however_many_people() {
    long within =
        IntStream.range(0, 2_000).filter(i -> floods.isWithinShare(typed("U" + i))).count();
    assertThat(within).isEqualTo(1_000);
    var other = new Person("T0OTHER", "U0EVE");
    assertThat(floods.isWithinShare(new Interaction.Command(other, HERE, "", "d"))).isTrue();
  }

  @Test
  void a58_a_flood_of_lines_takes_nothing_from_the_share_of_presses() {
    assertThat(withinShare("U0ADA", 201)).isEqualTo(200);
    var press =
        new Interaction.Press(new Person(TEAM, "U0ADA"), HERE, Optional.empty(), "go", "t", "d");
    assertThat(floods.isWithinShare(press)).isTrue();
  }

  @Test
  void a58_a_flood_is_told_busy_while_who_keeps_to_his_share_is_received() {
    var hold = new CountDownLatch(1);
    try (var bed = new SlackBed(ROOM_FOR_16, nanos::get);
        var log = new LogLines()) {
      for (int i = 0; i < 200; i++) {
        assertThat(bed.sender.send(Payloads.command("list " + i)).body()).isEmpty();
      }
      bed.taking(_ -> Handled.later(_ -> awaitQuietly(hold)));
      for (int i = 0; i < 14; i++) {
        assertThat(bed.sender.send(Payloads.command("flood " + i)).body()).isEmpty();
      }

      assertThat(bed.sender.send(Payloads.command("flood")).body()).contains("Busy right now");
      assertThat(bed.sender.send(Payloads.command("flood again")).body()).contains("Busy");
      assertThat(bed.sender.send(bobs("list")).body()).isEmpty();
      assertThat(bed.received).hasSize(215);
      assertThat(log.lines()).filteredOn(line -> line.contains("reason=flood")).hasSize(1);
      hold.countDown();
    }
  }

  @Test
  void of_many_alike_one_a_minute_is_worth_a_line_with_their_count() {
    var sampled = new Sampled(nanos::get);
    assertThat(sampled.count("too-many")).isEqualTo(OptionalLong.of(1));
    for (int i = 0; i < 41; i++) {
      assertThat(sampled.count("too-many")).isEmpty();
    }
    assertThat(sampled.count("header-time")).isEqualTo(OptionalLong.of(1));
    nanos.addAndGet(61 * SECOND);
    assertThat(sampled.count("too-many")).isEqualTo(OptionalLong.of(42));
  }

  private long withinShare(String person, int deliveries) {
    return IntStream.range(0, deliveries).filter(_ -> floods.isWithinShare(typed(person))).count();
  }

  private static Interaction typed(String person) {
    return new Interaction.Command(new Person(TEAM, person), HERE, "list", "d");
  }

  private static String bobs(String words) {
    return Payloads.command(words).replace("U0ADA", "U0BOB");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
