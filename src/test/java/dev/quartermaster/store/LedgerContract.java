package dev.quartermaster.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.request.HouseEvent;
import dev.quartermaster.request.Ledger;
import dev.quartermaster.request.LooseEnd;
import dev.quartermaster.request.LooseNote;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a book of facts promises, whichever database keeps it. */
abstract class LedgerContract {
  private static final Person ADA = new Person("T0QUARTER", "U0ADA");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Optional<HouseEvent> DECIDED =
      Optional.of(new HouseEvent.Decided(ADA, "loose end ignore", "ADDRESS 203.0.113.9", NOON));

  /** The store that is tested; empty, or used by this test before. */
  abstract Store store();

  @Test
  void a_fact_reads_as_it_was_written_and_counts_its_versions() {
    Ledger<LooseNote> book = store().ledger("first", LooseNote.class);
    assertThat(book.put("a", 0, note("one"), Optional.empty())).isTrue();
    assertThat(book.put("a", 1, note("two"), Optional.empty())).isTrue();
    assertThat(book.all()).containsExactly(new Ledger.Entry<>("a", 2, note("two")));
    assertThat(book.find("a")).contains(new Ledger.Entry<>("a", 2, note("two")));
    assertThat(store().ledger("second", LooseNote.class).all()).isEmpty();
  }

  @Test
  void of_two_who_saw_the_same_version_one_writes_and_one_entry_is_in_the_audit() {
    Ledger<LooseNote> book = store().ledger("third", LooseNote.class);
    assertThat(book.put("a", 0, note("one"), DECIDED)).isTrue();
    assertThat(book.put("a", 0, note("late"), DECIDED)).isFalse();
    assertThat(book.put("a", 1, note("two"), DECIDED)).isTrue();
    assertThat(book.put("a", 1, note("late"), DECIDED)).isFalse();
    assertThat(book.remove("a", 1, DECIDED)).isFalse();
    assertThat(book.remove("a", 2, DECIDED)).isTrue();
    assertThat(book.remove("a", 2, DECIDED)).isFalse();
    assertThat(book.find("a")).isEmpty();
    assertThat(decisions()).isEqualTo(3);
    assertThat(store().audit().check()).isInstanceOf(ChainCheck.Whole.class);
  }

  private long decisions() {
    long[] count = new long[1];
    store().audit().each(written -> count[0] += written.entry().kind().equals("Decided") ? 1 : 0);
    return count[0];
  }

  private static LooseNote note(String words) {
    var end =
        new LooseEnd(
            LooseEnd.Kind.ADDRESS,
            "203.0.113.9",
            Text.of(words).mention(ADA).moment(NOON),
            Optional.of(ADA));
    return new LooseNote(end, NOON, Optional.of(NOON), true);
  }
}
