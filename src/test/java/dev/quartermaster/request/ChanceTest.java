package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.machine.Marker;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is drawn by lot. */
class ChanceTest {
  @Test
  void the_same_seed_draws_the_same() {
    assertThat(drawn(42)).isEqualTo(drawn(42)).isNotEqualTo(drawn(43));
  }

  @Test
  void a_mark_is_qm_and_twelve_letters_or_digits_that_are_found_again_in_a_name() {
    var chance = new Chance(new Random(1)::nextInt);
    for (int i = 0; i < 1_000; i++) {
      Marker marker = chance.marker();
      assertThat(marker.value()).matches("qm-[1-9a-hj-km-np-z]{12}");
      assertThat(Marker.in("trainer-7 " + marker.value())).contains(marker);
    }
  }

  @Test
  void a_mark_has_sixty_random_bits() {
    assertThat(Marker.ALPHABET.chars().distinct().count()).isEqualTo(32);
    assertThat(new Chance(bound -> bound - 1).marker().value()).isEqualTo("qm-zzzzzzzzzzzz");
    assertThat(new Chance(_ -> 0).marker().value()).isEqualTo("qm-111111111111");
  }

  @Test
  void a_request_id_has_no_letter_that_people_misread() {
    var chance = new Chance(new Random(1)::nextInt);
    assertThat(Stream.generate(chance::requestId).limit(1_000))
        .allMatch(id -> id.value().matches("R-[^01OILU]{4}"))
        .allMatch(id -> RequestId.named(id.value().toLowerCase(Locale.ROOT)).isPresent());
  }

  private static List<String> drawn(int seed) {
    var chance = new Chance(new Random(seed)::nextInt);
    return List.of(chance.requestId().value(), chance.marker().value(), chance.token());
  }
}
