package dev.quartermaster.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of each key, by the shipped file's words and the reader's own. */
class KeyBookTest {
  private static final Pattern RANGE = Pattern.compile("from (\\w+) to (\\w+)");

  private KeyBook book;

  @BeforeEach
  void open_the_book() throws IOException {
    book = KeyBook.of(Files.readString(Path.of("config/quartermaster.yaml")));
  }

  @Test
  void every_key_has_a_meaning() {
    assertThat(book.values()).hasSizeGreaterThan(50);
    assertThat(book.values()).allSatisfy(entry -> assertThat(entry.meaning()).isNotBlank());
  }

  @Test
  void every_range_that_the_reader_keeps_is_in_the_words_of_its_key() {
    assertThat(book.values())
        .filteredOn(entry -> RANGE.matcher(entry.takes()).find())
        .hasSizeGreaterThan(12)
        .allSatisfy(
            entry -> {
              var range = RANGE.matcher(entry.takes());
              assertThat(range.find()).isTrue();
              assertThat(entry.meaning())
                  .as(entry.key())
                  .contains(range.group(1) + " to " + range.group(2));
            });
  }

  @Test
  void a_key_is_explained_with_default_unit_and_range() {
    KeyBook.Entry settle = book.explain("timing.settle").orElseThrow();

    assertThat(settle.usual()).isEqualTo("15m");
    assertThat(settle.takes()).isEqualTo("from 5m to 4h, such as 15m");
    assertThat(settle.meaning()).startsWith("After an unclear answer");
    assertThat(book.explain("access.admins.users").orElseThrow().takes()).contains("U0123ABCD");
    assertThat(book.explain("door").orElseThrow().keys()).contains("door.port", "door.ops_port");
  }

  @Test
  void a_key_that_is_mistyped_or_short_finds_the_one_that_was_meant() {
    assertThat(book.explain("timing.setle")).isEmpty();
    assertThat(book.nearest("timing.setle")).contains("timing.settle");
    assertThat(book.nearest("settle")).contains("timing.settle");
    assertThat(book.nearest("something.else.entirely")).isEmpty();
  }
}
