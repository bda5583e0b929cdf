package dev.quartermaster.store;

import static dev.quartermaster.request.RequestFixtures.change;
import static dev.quartermaster.request.RequestFixtures.draft;
import static dev.quartermaster.request.RequestFixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When it is told where the chain of events ends. */
class AnchorTest {
  @TempDir private Path folder;

  @Test
  void the_day_s_anchor_is_put_only_where_the_chain_has_moved() {
    try (Store store = Stores.file(folder.resolve("quartermaster.db"))) {
      keepsToMoves(store);
    }
  }

  @Test
  void nor_does_postgresql_tell_the_same_end_twice() {
    try (Store store = Postgres.store()) {
      Stores.empty(store);
      keepsToMoves(store);
    }
  }

  private static void keepsToMoves(Store store) {
    var house = store.requests().house();
    assertThat(house.anchor("anchor/2026-11-24")).isFalse();
    store.requests().commit(change(draft(id(1))));
    assertThat(house.anchor("anchor/2026-11-24")).isTrue();
    assertThat(house.anchor("anchor/2026-11-25")).isFalse();
    store.requests().commit(change(draft(id(2))));
    assertThat(house.anchor("anchor/2026-11-25")).isTrue();
    assertThat(house.unsaid()).hasSize(2);
  }
}
