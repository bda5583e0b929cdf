package dev.quartermaster.store;

import static dev.quartermaster.request.RequestFixtures.change;
import static dev.quartermaster.request.RequestFixtures.draft;
import static dev.quartermaster.request.RequestFixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the data file, made and put back. */
class CopiesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir private Path folder;
  private Path data;
  private Path copy;

  @BeforeEach
  void name_the_files() {
    data = folder.resolve("quartermaster.db");
    copy = folder.resolve("copy.db");
  }

  @Test
  void a_copy_that_is_made_while_others_write_is_whole_and_its_owners_alone() throws Exception {
    try (Store store = Stores.file(data)) {
      var number = new AtomicInteger();
      write(store, number, 20);
      Thread writer = Thread.ofPlatform().start(() -> write(store, number, 320));
      Copies.Outcome outcome = Copies.make(data, copy);
      writer.join();

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Copies.Outcome.Done.class, done -> assertThat(done.events()).isBetween(20L, 320L));
      assertThat(number.get()).isEqualTo(320);
    }
    assertThat(Files.getPosixFilePermissions(copy))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void a_copy_never_takes_the_place_of_another_file() throws IOException {
    Stores.file(data).close();
    Files.writeString(copy, "precious");

    assertThat(words(Copies.make(data, copy))).contains("is there already");
    assertThat(copy).hasContent("precious");
    assertThat(words(Copies.make(folder.resolve("none.db"), folder.resolve("other.db"))))
        .contains("no data file");
  }

  @Test
  void what_is_put_back_is_as_it_was_is_marked_and_what_was_there_is_kept() throws IOException {
    try (Store store = Stores.file(data)) {
      write(store, new AtomicInteger(), 3);
      Copies.make(data, copy);
      write(store, new AtomicInteger(10), 15);
    }

    assertThat(Copies.restore(copy, data, NOW))
        .isInstanceOfSatisfying(
            Copies.Outcome.Done.class,
            done -> {
              assertThat(done.events()).isEqualTo(3);
              assertThat(done.aside()).contains(folder.resolve("quartermaster.db.20261124-120000"));
            });
    try (Store store = Stores.file(data)) {
      assertThat(store.isRestored()).isTrue();
      assertThat(store.requests().find(id(2))).isPresent();
      assertThat(store.requests().find(id(10))).isEmpty();
      store.restored(false);
      assertThat(store.isRestored()).isFalse();
    }
    try (Store before = Stores.file(folder.resolve("quartermaster.db.20261124-120000"))) {
      assertThat(before.requests().find(id(10))).isPresent();
    }
  }

  @Test
  void nothing_is_put_back_under_a_bot_that_runs_nor_what_is_no_copy() throws IOException {
    Path other = Files.writeString(folder.resolve("letter.txt"), "Dear reader, ".repeat(100));
    try (Store store = Stores.file(data)) {
      write(store, new AtomicInteger(), 1);
      Copies.make(data, copy);
      assertThat(words(Copies.restore(copy, data, NOW))).contains("stop it first");
    }
    assertThat(words(Copies.restore(other, data, NOW))).contains("is not a data file");
    try (Store store = Stores.file(data)) {
      assertThat(store.isRestored()).isFalse();
      Stores.sql(store, "update events set actor = 'U0MALLORY' where seq = 1");
    }
    Path tampered = folder.resolve("tampered.db");
    assertThat(words(Copies.make(data, tampered))).contains("broken at event 1");
    assertThat(tampered).doesNotExist();
  }

  /** Somebody copied an old file over the new one by hand. */
  @Test
  void A67_records_that_reach_less_far_than_they_did_are_known_for_a_copy() throws IOException {
    try (Store store = Stores.file(data)) {
      write(store, new AtomicInteger(), 3);
      Copies.make(data, copy);
      write(store, new AtomicInteger(10), 12);
      store.prove();
    }
    try (Store store = Stores.file(data)) {
      assertThat(store.isRestored()).isFalse();
    }
    Files.delete(data);
    Files.copy(copy, data);
    try (Store store = Stores.file(data)) {
      assertThat(store.isRestored()).isTrue();
    }
  }

  private static void write(Store store, AtomicInteger number, int upTo) {
    while (number.get() < upTo) {
      store.requests().commit(change(draft(id(number.getAndIncrement()))));
    }
  }

  private static String words(Copies.Outcome outcome) {
    return outcome instanceof Copies.Outcome.Failed(var words) ? words : "done";
  }
}
