package dev.quartermaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.PriceFile;
import dev.quartermaster.machine.Quotes;
import dev.quartermaster.policy.Presets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Configured defaults fill what was left out, and give way to what was typed. */
class QuotingTest {
  private final Quoting quoting =
      new Quoting(
          new Quotes(PriceFile.shipped()),
          new Prefill(
              new Draft(Map.of(Field.SNAPSHOT, "initial", Field.IP, "static")), Presets.NONE),
          Map.of());

  @Test
  void a_default_snapshot_fills_what_was_left_out() {
    Draft typed = new Draft(Map.of(Field.NAME, "trainer-7"));
    assertThat(quoting.completed(typed).value(Field.SNAPSHOT)).contains("initial");
  }

  @Test
  void a_default_snapshot_gives_way_to_the_apis_own_flags() {
    Draft typed = new Draft(Map.of(Field.TAKE_INITIAL_SNAPSHOT, "no"));
    assertThat(quoting.completed(typed).value(Field.SNAPSHOT)).isEmpty();
  }

  @Test
  void a_default_address_gives_way_to_the_apis_own_flags() {
    Draft typed = new Draft(Map.of(Field.DYNAMIC_PUBLIC_IP, "yes"));
    assertThat(quoting.completed(typed).value(Field.IP)).isEmpty();
  }
}
