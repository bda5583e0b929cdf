package dev.quartermaster.store;

import static dev.quartermaster.request.RequestFixtures.change;
import static dev.quartermaster.request.RequestFixtures.draft;
import static dev.quartermaster.request.RequestFixtures.id;
import static dev.quartermaster.request.RequestFixtures.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.request.Event;
import dev.quartermaster.request.Request;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {
  private static final int EVENTS = 40;
  private static final int TAMPERINGS = 300;

  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void write() {
    store = Stores.file(folder.resolve("quartermaster.db"));
    for (int number = 0; number < EVENTS / 4; number++) {
      Request row = draft(id(number));
      store.requests().commit(change(row));
      for (int version = 2; version <= 4; version++) {
        row = next(row, row.stage());
        store.requests().commit(change(row));
      }
    }
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void a_chain_that_nobody_touched_is_whole() {
    assertThat(store.audit().check())
        .isInstanceOfSatisfying(
            ChainCheck.Whole.class, whole -> assertThat(whole.events()).isEqualTo(EVENTS));
  }

  @Test
  void tells_what_happened_to_a_request_in_order() {
    assertThat(store.audit().of(id(0)))
        .extracting(Audit.Entry::event)
        .containsExactly(
            new Event.Waiting("version 1"),
            new Event.Waiting("version 2"),
            new Event.Waiting("version 3"),
            new Event.Waiting("version 4"));
    assertThat(store.audit().of(id(999))).isEmpty();
  }

  @Test
  void I13_every_tampering_is_found_and_the_place_is_told() {
    long seed = Optional.ofNullable(Long.getLong("seed")).orElse(20261124L);
    var random = new Random(seed);
    for (int i = 0; i < TAMPERINGS; i++) {
      Tampering tampering = Tampering.drawn(random, EVENTS);
      ChainCheck check = afterwards(tampering);
      assertThat(check)
          .as("tampering %d of -Dseed=%d: %s", i, seed, tampering)
          .isInstanceOfSatisfying(
              ChainCheck.Broken.class,
              broken -> assertThat(broken.seq()).isEqualTo(tampering.first()));
    }
    assertThat(store.audit().check()).isInstanceOf(ChainCheck.Whole.class);
  }

  /** What the check says after a tampering, which is undone. */
  private static ChainCheck afterwards(Tampering tampering) {
    return store
        .parts()
        .transactions()
        .within(
            "tamper",
            handle -> {
              tampering.statements().forEach(handle::execute);
              return store.audit().check();
            },
            _ -> false);
  }
}
