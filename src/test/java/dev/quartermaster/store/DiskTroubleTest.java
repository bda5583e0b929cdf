package dev.quartermaster.store;

import static dev.quartermaster.request.RequestFixtures.change;
import static dev.quartermaster.request.RequestFixtures.deliveredAs;
import static dev.quartermaster.request.RequestFixtures.draft;
import static dev.quartermaster.request.RequestFixtures.id;
import static dev.quartermaster.request.RequestFixtures.saying;
import static dev.quartermaster.request.RequestFixtures.wakingAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.quartermaster.request.Change;
import dev.quartermaster.request.Commit;
import dev.quartermaster.request.Errand;
import dev.quartermaster.request.StoreUnavailable;
import dev.quartermaster.request.Wait;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTroubleTest {
  private static final String SECRETIVE = "words that nobody should see in a log";

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Stores.file(folder.resolve("quartermaster.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Change large(int number) {
    Change change = saying(change(draft(id(number))), SECRETIVE.repeat(500));
    return wakingAfter(deliveredAs(change, "d" + number), Wait.NONE);
  }

  @Test
  void a_full_disk_is_said_and_nothing_is_half_written() {
    assertThat(store.requests().commit(large(1))).isEqualTo(Commit.DONE);
    Stores.pragma(store, "max_page_count = 1");
    int number = 2;
    Throwable trouble = catchThrowable(() -> store.requests().commit(large(2)));
    while (trouble == null) {
      int another = ++number;
      trouble = catchThrowable(() -> store.requests().commit(large(another)));
    }
    assertThat(trouble).isInstanceOf(StoreUnavailable.class).hasMessage("commit a change");
    assertThat(store.requests().find(id(number))).isEmpty();
    assertThat(store.requests().byDelivery("d" + number)).isEmpty();
    assertThat(store.requests().unsaid(id(number))).isEmpty();
    assertThat(Stores.due(store, SqlWakeups.taskOf(Errand.STEP), id(number).value())).isEmpty();
    assertThat(store.audit().check())
        .isInstanceOfSatisfying(
            ChainCheck.Whole.class, whole -> assertThat(whole.events()).isPositive());
    Stores.pragma(store, "max_page_count = 100000");
    assertThat(store.requests().commit(large(number))).isEqualTo(Commit.DONE);
  }

  @Test
  void a_disk_that_can_only_be_read_is_said_and_still_read() {
    assertThat(store.requests().commit(change(draft(id(1))))).isEqualTo(Commit.DONE);
    Stores.pragma(store, "query_only = on");
    assertThatThrownBy(() -> store.requests().commit(change(draft(id(2)))))
        .isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> store.wakeups().schedule(id(1), Errand.STEP, Wait.NONE))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(store.requests().find(id(1))).isPresent();
  }

  @Test
  void a_closed_store_is_unavailable() {
    store.close();
    assertThatThrownBy(() -> store.requests().find(id(1))).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void neither_sql_nor_values_are_in_what_is_thrown() {
    Stores.pragma(store, "query_only = on");
    Throwable trouble = catchThrowable(() -> store.requests().commit(large(2)));
    for (Throwable each = trouble; each != null; each = each.getCause()) {
      assertThat(each.toString()).doesNotContain(SECRETIVE).doesNotContain("insert");
    }
  }
}
