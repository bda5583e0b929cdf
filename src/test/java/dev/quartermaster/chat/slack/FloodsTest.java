package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Person;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A flood of genuine deliveries is bounded for a person and a workspace, and so is its log. */
class FloodsTest {
  private static final Person ADA = new Person("T0QUARTER", "U0ADA");
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong nanos = new AtomicLong();
  private final Floods floods = new Floods(nanos::get);

  @Test
  void a58_a_person_has_200_at_once_and_60_more_a_second_later() {
    assertThat(taken(ADA, 500)).isEqualTo(200);
    assertThat(floods.takes(new Person("T0QUARTER", "U0BOB"))).isTrue();
    nanos.addAndGet(SECOND);
    assertThat(taken(ADA, 500)).isEqualTo(60);
  }

  @Test
  void a58_a_workspace_has_1000_at_once_from_however_many_people() {
    long taken =
        IntStream.range(0, 2_000)
            .filter(i -> floods.takes(new Person("T0QUARTER", "U" + i)))
            .count();
    assertThat(taken).isEqualTo(1_000);
    assertThat(floods.takes(new Person("T0OTHER", "U0EVE"))).isTrue();
  }

  @Test
  void a58_a_person_over_the_limit_is_told_busy_and_not_received() {
    try (var bed = new SlackBed(Limits.standard(), nanos::get);
        var log = new LogLines()) {
      for (int i = 0; i < 200; i++) {
        assertThat(bed.sender.send(Payloads.command("list " + i)).body()).isEmpty();
      }
      assertThat(bed.sender.send(Payloads.command("list 200")).body()).contains("Busy right now");
      assertThat(bed.received).hasSize(200);
      assertThat(log.lines()).filteredOn(line -> line.contains("reason=flood")).hasSize(1);
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

  private long taken(Person person, int deliveries) {
    return IntStream.range(0, deliveries).filter(_ -> floods.takes(person)).count();
  }
}
