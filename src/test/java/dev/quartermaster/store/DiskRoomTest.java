package dev.quartermaster.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quartermaster.request.StoreUnavailable;
import dev.quartermaster.store.DiskRoom.Space;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the disk under the data file counts as nearly full, and whether a store can be written. */
class DiskRoomTest {
  private static final long MIB = 1L << 20;

  @TempDir Path folder;

  @Test
  void A65_a_disk_with_less_than_64_mib_is_nearly_full() {
    assertThat(room(63 * MIB, 100 * MIB)).isFalse();
    assertThat(room(64 * MIB, 100 * MIB)).isTrue();
  }

  @Test
  void A65_a_disk_with_less_than_a_twentieth_is_nearly_full_up_to_a_gibibyte() {
    assertThat(room(499 * MIB, 10_000 * MIB)).isFalse();
    assertThat(room(501 * MIB, 10_000 * MIB)).isTrue();
    assertThat(room(1024 * MIB, 1_000_000 * MIB)).isTrue();
    assertThat(room(1023 * MIB, 1_000_000 * MIB)).isFalse();
  }

  @Test
  void A65_a_disk_that_can_not_be_asked_counts_as_full() {
    var broken =
        new DiskRoom(
            () -> {
              throw new IOException("gone");
            });
    assertThat(broken.isEnough()).isFalse();
  }

  @Test
  void the_disk_of_a_real_file_can_be_asked() {
    assertThat(DiskRoom.of(new Location.File(folder)).isEnough()).isTrue();
  }

  @Test
  void a_store_that_can_only_be_read_is_found_out() {
    try (Store store = Stores.file(folder.resolve("quartermaster.db"))) {
      store.prove();
      Stores.pragma(store, "query_only = on");
      assertThatThrownBy(store::prove).isInstanceOf(StoreUnavailable.class);
    }
  }

  private static boolean room(long free, long total) {
    return new DiskRoom(() -> new Space(free, total)).isEnough();
  }
}
