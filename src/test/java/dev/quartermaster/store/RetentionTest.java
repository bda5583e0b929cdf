package dev.quartermaster.store;

import static dev.quartermaster.request.RequestFixtures.change;
import static dev.quartermaster.request.RequestFixtures.draft;
import static dev.quartermaster.request.RequestFixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.Change;
import dev.quartermaster.request.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is old goes, what is still needed stays. */
class RetentionTest {
  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @Test
  void keys_of_deliveries_go_after_a_day_and_lines_a_month_after_they_were_said() {
    try (Store store = Stores.file(folder.resolve("quartermaster.db"))) {
      Request row = draft(id(1));
      Change plain = change(row);
      store
          .requests()
          .commit(
              new Change(
                  0,
                  row,
                  plain.event(),
                  plain.actor(),
                  List.of(Card.saying(Text.of("said")), Card.saying(Text.of("unsaid"))),
                  plain.next(),
                  Optional.of("delivery-1")));
      store.requests().said(store.requests().unsaid(row.id()).getFirst());
      store.requests().house().put("told-once", Card.saying(Text.of("told")));
      store.requests().said(store.requests().house().unsaid().getFirst());

      assertThat(trimmed(store, Retention.DELIVERIES.minus(SOON))).isZero();
      assertThat(trimmed(store, Retention.DELIVERIES.plus(SOON))).isEqualTo(1);
      assertThat(store.requests().byDelivery("delivery-1")).isEmpty();
      assertThat(trimmed(store, Retention.LINES.minus(SOON))).isZero();
      assertThat(trimmed(store, Retention.LINES.plus(SOON))).isEqualTo(1);

      assertThat(store.requests().unsaid(row.id())).hasSize(1);
      assertThat(store.requests().house().put("told-once", Card.saying(Text.of("again"))))
          .as("what is told once in the house is told once for ever")
          .isFalse();
      assertThat(store.requests().find(row.id())).isPresent();
      assertThat(store.audit().check()).isInstanceOf(ChainCheck.Whole.class);
    }
  }

  private static int trimmed(Store store, Duration later) {
    return Retention.trim(store.parts().transactions(), Instant.now().plus(later));
  }
}
