package dev.quartermaster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * The bot under many bad days. {@code -Dschedules=N} says how many, {@code -Dfirst=N} from which
 * seed; {@code -Dseed=N} plays one schedule again and prints it, with {@code -Dbroken=NAME} that of
 * a broken bot.
 */
class SimulationTest {
  private static final Logger OURS = (Logger) LoggerFactory.getLogger("dev.quartermaster");
  private static final int SCHEDULES = Integer.getInteger("schedules", 2000);
  private static final long FIRST = Long.getLong("first", 1L);

  /** A broken bot that is not caught in so many schedules is not caught at all. */
  private static final int MOST_TRIES = 4000;

  private static Level before = Level.WARN;

  @BeforeAll
  static void hush() {
    before = OURS.getEffectiveLevel();
    OURS.setLevel(Level.OFF);
  }

  @AfterAll
  static void speak() {
    OURS.setLevel(before);
  }

  @Test
  @DisabledIfSystemProperty(named = "seed", matches = ".+")
  void every_promise_holds_in_every_schedule() {
    long began = System.nanoTime();
    long steps = 0;
    Set<String> avoided = new TreeSet<>(Hazards.possible());
    for (long seed = FIRST; seed < FIRST + SCHEDULES; seed++) {
      Simulation.Outcome outcome = Simulation.run(seed, Variant.real());
      steps += outcome.steps();
      avoided.removeAll(outcome.ambushes());
      assertThat(outcome.violations()).describedAs(outcome.report()).isEmpty();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "simulation: %d schedules, %d steps, %.1f s, %.0f schedules a second; killed and stopped at"
            + " %d of %d places, not %s%n",
        SCHEDULES,
        steps,
        seconds,
        SCHEDULES / seconds,
        Hazards.possible().size() - avoided.size(),
        Hazards.possible().size(),
        avoided);
    assertThat(avoided).hasSizeLessThan(SCHEDULES < 2000 ? 200 : 12);
  }

  @Test
  @DisabledIfSystemProperty(named = "seed", matches = ".+")
  void what_once_went_wrong_goes_well() {
    for (long seed : pastFailures()) {
      Simulation.Outcome outcome = Simulation.run(seed, Variant.real());
      assertThat(outcome.violations()).describedAs(outcome.report()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisabledIfSystemProperty(named = "seed", matches = ".+")
  void a_bot_that_is_broken_on_purpose_is_caught(Broken broken) {
    List<String> caught = List.of();
    int tries = 0;
    while (caught.isEmpty() && tries < MOST_TRIES) {
      tries++;
      caught =
          Simulation.run(tries, broken).violations().stream().filter(broken::isMeantBy).toList();
    }

    assertThat(caught).describedAs("%s in %d schedules", broken, tries).isNotEmpty();
    System.out.printf("simulation: %s caught after %d: %s%n", broken, tries, caught.getFirst());
  }

  @Test
  @DisabledIfSystemProperty(named = "seed", matches = ".+")
  void the_same_seed_gives_the_same_schedule() {
    LongStream.range(1, 20)
        .forEach(
            seed ->
                assertThat(Simulation.run(seed, Variant.real()).hash())
                    .isEqualTo(Simulation.run(seed, Variant.real(), true).hash()));
  }

  @Test
  @EnabledIfSystemProperty(named = "seed", matches = ".+")
  void one_seed_is_played_again() {
    Variant variant =
        Optional.ofNullable(System.getProperty("broken"))
            .<Variant>map(Broken::valueOf)
            .orElseGet(Variant::real);

    Simulation.Outcome outcome = Simulation.run(Long.getLong("seed", 1L), variant, true);

    System.out.println(outcome.report());
    assertThat(outcome.violations()).isEmpty();
  }

  private static List<Long> pastFailures() {
    try (var file = SimulationTest.class.getResourceAsStream("/simulation/seeds.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceAll("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .map(Long::valueOf)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading seeds.txt", e);
    }
  }
}
